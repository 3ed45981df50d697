using LiaisonBot.Commands;
using LiaisonBot.Delivery;
using LiaisonBot.Known;
using LiaisonBot.Settings;
using LiaisonBot.Storage;
using LiaisonBot.Words;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Verbs;

/// <summary>What a verb has in hand while its transaction is open.</summary>
internal sealed record VerbCall(LiaisonDb Db, Roster Roster, RosterCache Rosters, Keys Keys, AuditNotes Notes, TimeProvider Time, CancellationToken Ct)
{
    /// <summary>The day in Vietnam.</summary>
    public DateOnly Today => Calendar.WallClock.DayOf(Time.GetUtcNow(), Zones.Default);
}

/// <summary>
/// Runs a verb beside a host on the same data folder: a connection and one transaction of its own that holds the write lock
/// from its beginning, so that the audit chain it reads is the one it appends to. The host notices by data_version.
/// </summary>
internal sealed class VerbDesk(Settings.CommandLine line, TimeProvider time)
{
    /// <summary>Carries a change out and returns what it says; nothing is kept when it throws.</summary>
    public async Task<string> ChangeAsync(Func<VerbCall, Task<string>> change, CancellationToken ct)
    {
        await using var db = new SqliteLiaisonDb(SqliteLiaisonDb.OptionsFor(FindDatabase(), mustExist: true));
        try
        {
            await RefuseOtherVersionAsync(db, ct);
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            var (notes, rosters) = (new AuditNotes(), new RosterCache(db));
            var said = await change(new VerbCall(db, await rosters.GetAsync(ct), rosters, new Keys(time), notes, time, ct));
            await new AuditChain(db, notes, time).AppendAsync(null, null, ct);
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
            return said;
        }
        catch (Exception failure) when (failure is SqliteException or DbUpdateException && UniqueClash.StoreFailed(failure))
        {
            throw new VerbException(VerbWords.Busy());
        }
    }

    /// <summary>VerbException when the database needs a host of another version.</summary>
    public static async Task RefuseOtherVersionAsync(LiaisonDb db, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        var schema = await Schema.ReadAsync(db.Database.GetDbConnection(), Schema.KnownTo(db), ct);
        if (schema.Unknown.Count > 0)
        {
            throw new VerbException(VerbWords.NewerVersion(Path.GetDirectoryName(db.Database.GetDbConnection().DataSource) ?? ""));
        }

        if (schema.Pending.Count > 0)
        {
            throw new VerbException(VerbWords.OtherVersion());
        }
    }

    /// <summary>The database of the data folder. Only a host creates one: a verb on the wrong folder must not leave an empty one behind.</summary>
    public string FindDatabase()
    {
        var folder = new ConfigurationBuilder().UseLiaisonSettings(line).Build()["Data:Folder"] ?? new DataOptions().Folder;
        var path = Path.Combine(folder, "liaison.db");
        return File.Exists(path) ? path : throw new VerbException(VerbWords.NoDatabase(folder));
    }
}
