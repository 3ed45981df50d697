using LiaisonBot.Calendar;
using LiaisonBot.Chat;
using LiaisonBot.Commands;
using LiaisonBot.Commands.Lines;
using LiaisonBot.Known;
using LiaisonBot.Storage;
using LiaisonBot.Words;

namespace LiaisonBot.Demo;

/// <summary>A command that somebody of the demo sent at some time: history is made the way people make it.</summary>
internal sealed record DemoLine(long Account, long Chat, DateTimeOffset SentAt, string Text)
{
    /// <summary>Sends it. Nobody is answered. A line that is not taken is a mistake of the demo and throws.</summary>
    public Func<IServiceProvider, CancellationToken, Task<Reply>> Deed() => async (services, ct) =>
    {
        var roster = await services.GetRequiredService<RosterCache>().GetAsync(ct);
        var line = CommandLine.Read(Text) ?? throw new InvalidOperationException("No command: " + Text);

        // A register that is not built yet leaves its part of the history out.
        if (services.GetRequiredService<CommandBook>().Find(line.Word) is not { } spec || roster.FindActor(Account, SentAt) is not { } actor)
        {
            return Reply.Silent;
        }

        var kind = Chat < 0 ? ChatKind.Group : ChatKind.Private;
        var call = new CommandCall(actor, roster, new ChatRef(Chat, kind, DemoBorder.Groups[0].Title), null, 0, 0, SentAt,
            spec.Name, line.Argument, null, Answers.None, Phrases.In(actor.Language)) { Typed = line.Word };
        var reply = await services.GetRequiredService<CommandDesk>().RunAsync(spec, call, ct);

        // Nobody is called out for what happened long ago.
        services.GetRequiredService<LiaisonDb>().UrgentCalls.Local.ToList().ForEach(call => call.End());
        return reply.Refused || reply.Asks is not null
            ? throw new InvalidOperationException($"The demo's line was not taken: {Text} → {reply.Html}")
            : Reply.Silent;
    };

    /// <summary>The day of a line so many days before now, in Vietnam, as people type it.</summary>
    public static string DayBefore(DateTimeOffset now, int days) => Phrases.Day(WallClock.DayOf(now, Zones.Default).AddDays(-days));

    /// <summary>The instant of a wall clock in Vietnam so many days before now; never later than now.</summary>
    public static DateTimeOffset At(DateTimeOffset now, int days, int hour, int minute)
    {
        var at = WallClock.ToInstant(WallClock.DayOf(now, Zones.Default).AddDays(-days).ToDateTime(new TimeOnly(hour, minute)), Zones.Default);
        return at < now ? at : now;
    }
}
