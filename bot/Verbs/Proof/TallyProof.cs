using System.Text.Json;
using LiaisonBot.Calendar;
using LiaisonBot.Figures;
using LiaisonBot.Known;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Audit;
using LiaisonBot.Storage.Tallies;
using LiaisonBot.Words;

namespace LiaisonBot.Verbs.Proof;

/// <summary>
/// The tallies that were posted: each seal fits its figures and the audit at that time, and each figure is what the audit
/// up to there makes it. What changed later is told, and is not wrong.
/// </summary>
internal sealed class TallyProof(Look look)
{
    private const int MostNotes = 20;
    private readonly List<string> _notes = [];
    private readonly List<(SealedPost Post, Month Month, long Changes)> _proved = [];

    public async Task<Verdict> JudgeAsync()
    {
        using var replay = new FigureReplay();
        var posts = await look.Db.SealedPostsAsync(look.Ct);
        var (wrong, next) = await ProveAsync(replay, posts, 0, 0, AuditRow.Root);
        await foreach (var row in look.Db.AuditInOrderAsync(look.Ct))
        {
            look.Passed();
            if (wrong is not null)
            {
                break;
            }

            replay.Take(row);
            wrong = await MissingAsync(row);
            if (wrong is null)
            {
                (wrong, next) = await ProveAsync(replay, posts, next, row.Seq, row.Hash);
            }
        }

        wrong ??= next < posts.Count ? Name(posts[next], await look.RosterAsync()) + VerbWords.SealedAhead(posts[next].AuditSeq) : null;
        return new Verdict(wrong, wrong is null ? [.. (await LaterAsync(replay)).Concat(_notes).Take(MostNotes)] : []);
    }

    private async Task<(string? Wrong, int Next)> ProveAsync(FigureReplay replay, IReadOnlyList<SealedPost> posts, int next, long seq, string hash)
    {
        for (; next < posts.Count && posts[next].AuditSeq == seq; next++)
        {
            if (await FaultAsync(replay, posts[next], hash) is { } fault)
            {
                return (Name(posts[next], await look.RosterAsync()) + fault, next);
            }
        }

        return (null, next);
    }

    private async Task<string?> FaultAsync(FigureReplay replay, SealedPost key, string hash)
    {
        var post = await look.Db.GetPostAsync(key, look.Ct);
        if (post.Seal != FigureSheet.SealOf(post.Figures, hash))
        {
            return VerbWords.SealDoesNotFit();
        }

        if (!await look.Db.IsNotedAsync("tally.posted", "unit:" + key.UnitId.Value, post.Seal, key.AuditSeq, look.Ct))
        {
            return VerbWords.SealNotInAudit();
        }

        var units = (await look.RosterAsync()).Units;
        var day = WallClock.DayOf(post.PostedAt, units.ZoneOf(key.UnitId));
        var month = Month.Of(units, key, day);
        if (month.Period.To != key.PeriodTo)
        {
            return VerbWords.NoSuchMonth(key.PeriodTo);
        }

        var sheet = FigureReader.Sheet(units.Get(key.UnitId), month.Periods, key.PeriodTo,
            replay.Sum(month.Units, [month.Periods.Now, month.Periods.Before, month.Periods.LastYear, month.Periods.ToDate]),
            replay.CountFollowUp(month.Units, month.Period.From, key.PeriodTo));
        return await CompareAsync(replay, post, key, month, sheet.Canonical());
    }

    private async Task<string?> CompareAsync(FigureReplay replay, TallyPost post, SealedPost key, Month month, string canonical)
    {
        if (Difference(post.Figures, canonical) is not { } difference)
        {
            _proved.Add((key, month, replay.ChangesIn(month.Units, month.Period)));
            return null;
        }

        if (!await look.Db.UnitsChangedAfterAsync(key.AuditSeq, look.Ct))
        {
            return VerbWords.PostedOtherwise(difference.Posted, difference.Made);
        }

        _notes.Add(Name(key, await look.RosterAsync()) + VerbWords.UnitsChanged());
        return null;
    }

    // A later version may have lines that were not posted yet: what was posted is what has to fit.
    private static (string Posted, string Made)? Difference(string posted, string made)
    {
        var lines = made.Split('\n').ToHashSet(StringComparer.Ordinal);
        var other = posted.Split('\n').FirstOrDefault(line => !lines.Contains(line));
        return other is null ? null : (other, made.Split('\n').FirstOrDefault(line => line.Split(' ')[0] == other.Split(' ')[0]) ?? "");
    }

    // What the audit says was posted has to be there.
    private async Task<string?> MissingAsync(AuditRow row)
    {
        if (row is not { Deed: "tally.posted", After: { } after })
        {
            return null;
        }

        using var said = JsonDocument.Parse(after);
        if (!said.RootElement.TryGetProperty("auditSeq", out _))
        {
            return null;
        }

        var unit = new UnitId(long.Parse(row.Subject.AsSpan("unit:".Length), System.Globalization.CultureInfo.InvariantCulture));
        var (seal, chats) = (said.RootElement.GetProperty("seal").GetString() ?? "", said.RootElement.GetProperty("chats").GetInt32());
        var kept = await look.Db.CountPostsAsync(unit, seal, look.Ct);
        return kept == chats ? null : VerbWords.PostsAreGone((await look.CodesAsync())(unit.Value), said.RootElement.GetProperty("period").GetString() ?? "", chats, kept);
    }

    private async Task<IEnumerable<string>> LaterAsync(FigureReplay replay)
    {
        var roster = await look.RosterAsync();
        return _proved.DistinctBy(p => (p.Post.UnitId, p.Post.AuditSeq))
            .Select(p => (p.Post, Later: replay.ChangesIn(p.Month.Units, p.Month.Period) - p.Changes))
            .Where(p => p.Later > 0).Select(p => Name(p.Post, roster) + VerbWords.ChangedSince(p.Later));
    }

    private static string Name(SealedPost post, Roster roster) => VerbWords.TallyOf(roster.Units.Get(post.UnitId).Code, post.PeriodTo);

    /// <summary>The month a posting is about, by the units as they stand now.</summary>
    private sealed record Month(Period Period, FigurePeriods Periods, IReadOnlyList<UnitId> Units)
    {
        public static Month Of(UnitTree units, SealedPost post, DateOnly today)
        {
            var window = units.WindowOf(post.UnitId, today);
            var period = window.MonthOf(post.PeriodTo);
            return new(period, FigurePeriods.Of(period, window), [.. units.Within(post.UnitId, post.PeriodTo).Select(u => u.Id)]);
        }
    }
}
