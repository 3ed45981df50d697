using System.CommandLine;
using LiaisonBot.Delivery;
using LiaisonBot.Settings;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Backups;
using LiaisonBot.Storage.Moving;
using LiaisonBot.Words;
using Npgsql;

namespace LiaisonBot.Verbs;

/// <summary>
/// <c>copy-to-postgres</c>: the registers of the data folder into the empty database that Storage:ConnectionString names. The
/// file stays as it is. Never beside a host on either side: what it logs meanwhile would be missing.
/// </summary>
internal static class CopyToPostgresVerb
{
    public static Command Build(Settings.CommandLine line, TimeProvider time) =>
        new Command("copy-to-postgres", "Copy the registers into the empty PostgreSQL database of Storage:ConnectionString; the host must be stopped").Does(
            (_, ct) => CopyAsync(line, VerbFolder.Of(line, time), time, ct));

    private static async Task<string> CopyAsync(Settings.CommandLine line, VerbFolder folder, TimeProvider time, CancellationToken ct)
    {
        await folder.NeedDatabaseAsync(ct);
        var (options, name) = Target(line);
        await using var held = FolderLock.TryTake(folder.Data) ?? throw new VerbException(VerbWords.HostRuns(folder.Data));
        try
        {
            await using var snapshot = await Snapshot.OpenAsync(folder.Backups.Database, ct);
            await VerbDesk.RefuseOtherVersionAsync(snapshot.Db, ct);
            await using var target = new PostgresLiaisonDb(options);
            var copied = await VerbFolder.TellingAsync(
                tell => RegistersMove.RunAsync(snapshot.Db, target, (done, all) => tell(CopyStage.Copying, (double)done / all), ct),
                why => VerbWords.NotMoved(name, why), time);
            return VerbWords.Moved(name, copied);
        }
        catch (Exception failure) when (failure is NpgsqlException || UniqueClash.StoreFailed(failure))
        {
            throw new VerbException(VerbWords.NotMoved(name, UniqueClash.Describe(failure)));
        }
    }

    private static (Microsoft.EntityFrameworkCore.DbContextOptions<PostgresLiaisonDb> Options, string Name) Target(Settings.CommandLine line)
    {
        var written = new ConfigurationBuilder().UseLiaisonSettings(line).Build()["Storage:ConnectionString"];
        try
        {
            return string.IsNullOrWhiteSpace(written) ? throw new VerbException(VerbWords.NeedsConnectionString())
                : (PostgresLiaisonDb.OptionsFor(written), PostgresLiaisonDb.NameOf(written));
        }
        catch (ArgumentException)
        {
            throw new VerbException(VerbWords.NeedsConnectionString());
        }
    }
}
