using System.CommandLine;
using LiaisonBot.Calendar;
using LiaisonBot.Commands;
using LiaisonBot.Delivery;
using LiaisonBot.Storage.Delivery;
using LiaisonBot.Words;

namespace LiaisonBot.Verbs;

/// <summary>
/// <c>replay</c> lists the dead letters nobody has handled; <c>replay ID…</c> or <c>--all</c> asks for their replay, which
/// the host carries out; with <c>--dismiss</c> they are put aside. All that is named is done, or nothing.
/// </summary>
internal static class ReplayVerb
{
    private const int MostListed = 1000;

    public static Command Build(VerbDesk desk)
    {
        var ids = new Argument<string[]>("ID") { Arity = ArgumentArity.ZeroOrMore, Description = "the id of a dead letter" };
        var all = new Option<bool>("--all") { Arity = ArgumentArity.Zero, Description = "all that can be replayed; with --dismiss, all there are" };
        var dismiss = new Option<bool>("--dismiss") { Arity = ArgumentArity.Zero, Description = "put them aside instead" };
        return new Command("replay", "List dead letters, have them carried out after all, or dismiss them") { ids, all, dismiss }.Does((parsed, ct) => desk.ChangeAsync(
            call => ChooseAsync(call, parsed.GetValue(ids) ?? [], parsed.GetValue(all), parsed.GetValue(dismiss)), ct));
    }

    private static Task<string> ChooseAsync(VerbCall call, string[] ids, bool all, bool dismiss) => (ids.Length, all, dismiss) switch
    {
        ( > 0, true, _) => throw new VerbException(VerbWords.IdsOrAll(), usage: true),
        (0, false, true) => throw new VerbException(VerbWords.DismissWhat(), usage: true),
        (0, false, false) => ListAsync(call),
        (_, _, false) => WantAsync(call, ids, all),
        (_, _, true) => DismissAsync(call, ids, all),
    };

    private static async Task<string> ListAsync(VerbCall call)
    {
        var (heads, count) = (await call.Db.OpenDeadAsync(MostListed, call.Ct), await call.Db.CountOpenDeadAsync(call.Ct));
        var lines = heads.Select(d => VerbWords.DeadLine(d, WallClock.ToLocal(d.At, Zones.Default)));
        return heads.Count == 0 ? VerbWords.NoDead() : string.Join(Environment.NewLine, lines.Append(VerbWords.DeadCount(heads.Count, count)));
    }

    private static async Task<string> WantAsync(VerbCall call, string[] ids, bool all)
    {
        var chosen = await ChosenAsync(call, ids, all);
        if (!all && chosen.FirstOrDefault(d => !CanReplay(d)) is { } refused)
        {
            throw new VerbException(Refusal(refused));
        }

        var wanted = chosen.Where(CanReplay).Select(d => d.ErrorId).ToList();
        await call.Db.WantDeadAsync(wanted, call.Time.GetUtcNow(), call.Ct);
        Note(call, "deadletter.replay_asked", wanted);
        return VerbWords.ReplayWanted(wanted.Count, chosen.Count - wanted.Count);
    }

    private static async Task<string> DismissAsync(VerbCall call, string[] ids, bool all)
    {
        var chosen = await ChosenAsync(call, ids, all);
        if (chosen.FirstOrDefault(d => d.ReplayedAt is not null) is { } replayed)
        {
            throw new VerbException(Refusal(replayed));
        }

        var dismissed = chosen.Where(d => d.DismissedAt is null).Select(d => d.ErrorId).ToList();
        await call.Db.DismissDeadAsync(dismissed, call.Time.GetUtcNow(), call.Ct);
        Note(call, "deadletter.dismissed", dismissed);
        return VerbWords.DeadDismissed(dismissed.Count);
    }

    private static async Task<IReadOnlyList<DeadHead>> ChosenAsync(VerbCall call, string[] ids, bool all)
    {
        if (all)
        {
            return await call.Db.OpenDeadAsync(int.MaxValue, call.Ct);
        }

        var chosen = new List<DeadHead>();
        foreach (var id in ids.Distinct())
        {
            chosen.Add(await call.Db.FindDeadAsync(id, call.Ct) ?? throw new VerbException(VerbWords.NoSuchDead(id)));
        }

        return chosen;
    }

    private static bool CanReplay(DeadHead dead) => dead is { HasRaw: true, ReplayedAt: null };

    private static string Refusal(DeadHead dead) => dead switch
    {
        { ReplayedAt: { } at } => VerbWords.ReplayedAlready(dead.ErrorId, WallClock.ToLocal(at, Zones.Default)),
        { Kind: DeadKind.Outgoing } => VerbWords.NotReplayedOutgoing(dead.ErrorId),
        { Kind: DeadKind.Alarm } => VerbWords.NotReplayedAlarm(dead.ErrorId),
        { Error: DeadLetter.Undecodable } => VerbWords.NotReplayedUndecodable(dead.ErrorId),
        _ => VerbWords.NotReplayedUnkept(dead.ErrorId),
    };

    private static void Note(VerbCall call, string deed, List<string> ids) => ids.ForEach(id => call.Notes.Add(deed, ReplayMarks.SubjectOf(id), null, null));
}
