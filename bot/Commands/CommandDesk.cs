using LiaisonBot.Chat;

namespace LiaisonBot.Commands;

/// <summary>Takes a call to the one who carries it out, if the gate and the venue allow it.</summary>
internal sealed class CommandDesk(CommandBook book, IServiceProvider services)
{
    /// <summary>Carries out a command.</summary>
    public Task<Reply> RunAsync(CommandSpec spec, CommandCall call, CancellationToken ct)
    {
        if (!Gate.Admits(call.Actor, spec.Roles))
        {
            return Task.FromResult(Reply.Refuse(call.Say.NotYourRight(spec, call.Actor)));
        }

        if (WrongVenue(spec, call) is { } refusal)
        {
            return Task.FromResult(refusal);
        }

        return ((ICommand)services.GetRequiredService(spec.Handler)).RunAsync(call, ct);
    }

    /// <summary>Carries out a press. Data that was never ours is answered and does nothing.</summary>
    public Task<Reply> PressAsync(PressCall press, string data, CancellationToken ct)
    {
        if (book.FindButton(data) is not var (spec, argument) || (spec.Private && press.Chat.Kind != ChatKind.Private))
        {
            return Task.FromResult(Reply.Over(press.Say.ButtonIsStale()));
        }

        return Gate.Admits(press.Actor, spec.Roles)
            ? ((IButton)services.GetRequiredService(spec.Handler)).PressAsync(press with { Argument = argument }, ct)
            : Task.FromResult(Reply.Over(press.Say.NotYourButton()));
    }

    /// <summary>Carries out what is due. <paramref name="key"/>: <c>prefix:id</c>.</summary>
    public Task<Reply> RingAsync(AlarmKey key, DateTimeOffset due, CancellationToken ct) =>
        ((IAlarm)services.GetRequiredService(book.GetAlarm(key.Prefix).Handler)).RingAsync(key.Id, due, ct);

    private static Reply? WrongVenue(CommandSpec spec, CommandCall call) => (spec.Venue, call.InGroup) switch
    {
        (Venue.GroupOnly, false) => Reply.Refuse(call.Say.OnlyInGroup(spec)),
        (Venue.PrivateOnly, true) => Reply.Refuse(call.Say.OnlyInPrivate(spec)),
        _ => null,
    };
}

/// <summary>Names an alarm: the kind and the key of what is due. Written <c>prefix:id</c>.</summary>
internal readonly record struct AlarmKey(string Prefix, long Id)
{
    public override string ToString() => FormattableString.Invariant($"{Prefix}:{Id}");
}
