using LiaisonBot.Calendar;
using LiaisonBot.Commands;
using LiaisonBot.Known;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Delivery;
using LiaisonBot.Storage.People;
using LiaisonBot.Words;

namespace LiaisonBot.Backups;

/// <summary>Tells the administrators once that backups fail, and once that they work again. The mark outlives a restart.</summary>
internal sealed class BackupNews(LiaisonDb db, RosterCache rosters, TimeProvider time)
{
    private const string Mark = "backup-fails";

    /// <summary>What an attempt has to say, if it is news.</summary>
    public async Task<Reply> TellAsync(bool failed, CancellationToken ct)
    {
        var mark = await db.HostMarks.FindAsync([Mark], ct);
        if (failed == mark is not null)
        {
            return Reply.Silent;
        }

        if (mark is null)
        {
            db.HostMarks.Add(new HostMark(Mark, time.GetUtcNow().ToString("O", System.Globalization.CultureInfo.InvariantCulture)));
        }
        else
        {
            db.HostMarks.Remove(mark);
        }

        return Reply.Silent with { Posts = [.. Administrators(await rosters.GetAsync(ct)).Select(a => new Post(a.AccountId, Words(a, failed)))] };
    }

    private IEnumerable<Actor> Administrators(Roster roster) =>
        roster.People.Where(p => p.Active).Select(p => roster.ActorOf(p, time.GetUtcNow())).Where(a => a.Is(Role.Administrator));

    private string Words(Actor to, bool failed)
    {
        var at = WallClock.ToLocal(time.GetUtcNow(), Zones.Default);
        return failed ? Phrases.In(to.Language).BackupFailed(at) : Phrases.In(to.Language).BackupWorksAgain(at);
    }
}
