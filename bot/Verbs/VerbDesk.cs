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
        var registers = FindRegisters();
        await using var db = registers.Open();
        try
        {
            await RefuseOtherVersionAsync(db, ct);
            await using var transaction = await db.BeginWritingAsync(ct);
            var (notes, rosters) = (new AuditNotes(), new RosterCache(db, new Members()));
            var said = await change(new VerbCall(db, await rosters.GetAsync(ct), rosters, await KeysAsync(db, ct), notes, time, ct));
            await new AuditChain(db, notes, time).AppendAsync(null, null, ct);
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
            return said;
        }
        catch (Exception failure) when (UniqueClash.StoreFailed(failure))
        {
            throw new VerbException(registers.File is null ? VerbWords.ServerFails(registers.Where, UniqueClash.Describe(failure)) : VerbWords.Busy());
        }
    }

    /// <summary>VerbException when the database needs a host of another version.</summary>
    public static async Task RefuseOtherVersionAsync(LiaisonDb db, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        var schema = await Schema.ReadAsync(db.Database.GetDbConnection(), Schema.KnownTo(db), ct);
        if (schema.Unknown.Count > 0)
        {
            var connection = db.Database.GetDbConnection();
            throw new VerbException(VerbWords.NewerVersion(connection is SqliteConnection ? Path.GetDirectoryName(connection.DataSource) ?? "" : connection.Database));
        }

        if (schema.Pending.Count > 0)
        {
            throw new VerbException(VerbWords.OtherVersion());
        }
    }

    /// <summary>
    /// The registers of the data folder or of the server. Only a host creates them: a verb on the wrong folder must not leave an
    /// empty database behind.
    /// </summary>
    public Registers FindRegisters()
    {
        var settings = new ConfigurationManager();
        settings.UseLiaisonSettings(line);
        using var services = new ServiceCollection().AddSingleton<IConfiguration>(settings).AddSettings().AddSingleton<Registers>().BuildServiceProvider();
        var registers = services.GetRequiredService<Registers>();
        return registers.File is not { } path || File.Exists(path) ? registers : throw new VerbException(VerbWords.NoDatabase(Path.GetDirectoryName(path) ?? ""));
    }

    // Others give keys at the same time, by clocks of their own.
    private async Task<Keys> KeysAsync(LiaisonDb db, CancellationToken ct)
    {
        var keys = new Keys(time);
        keys.Follow(await db.LastKeyAsync(ct));
        return keys;
    }
}
