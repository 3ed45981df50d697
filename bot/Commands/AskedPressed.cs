using LiaisonBot.Storage;

namespace LiaisonBot.Commands;

/// <summary>A question about a line was answered: the line runs again, judged by the time it was first sent.</summary>
internal sealed class AskedPressed(LiaisonDb db, AskedAgain again) : IButton
{
    /// <summary>The prefix of its buttons; the argument is <c>key:name=value</c>.</summary>
    public const string Prefix = "a";

    public async Task<Reply> PressAsync(PressCall press, CancellationToken ct)
    {
        if (Split(press.Argument) is not var (key, name, value)
            || await db.AskedLines.FindAsync([key], ct) is not { AnsweredAt: null } asked
            || again.SpecOf(asked) is not { } spec)
        {
            return Reply.Over(press.Say.ButtonIsStale());
        }

        if (asked.PersonId != press.Actor.Id)
        {
            return Reply.Over(press.Say.NotYourButton());
        }

        asked.Answer(press.At);
        if (value == Dropped)
        {
            return Reply.Overwrite(press.Say.Dropped());
        }

        // Data can be forged into a press anywhere: what is answered in private stays private.
        var reply = await again.RunAsync(asked, spec, press.AsCall(), Answers.Read(asked.Answers).With(name, value), ct);
        return reply with { Overwrites = true, InGroup = reply.InGroup ?? (spec.Venue == Venue.AnswerInPrivate ? press.Say.AnsweredInPrivate() : null) };
    }

    /// <summary>The value of the choice that drops the line.</summary>
    public const string Dropped = "-";

    private static (long Key, string Name, string Value)? Split(string argument)
    {
        var colon = argument.IndexOf(':', StringComparison.Ordinal);
        var equals = argument.IndexOf('=', StringComparison.Ordinal);
        return colon > 0 && equals > colon
            && long.TryParse(argument.AsSpan(0, colon), System.Globalization.CultureInfo.InvariantCulture, out var key)
            ? (key, argument[(colon + 1)..equals], argument[(equals + 1)..])
            : null;
    }
}
