using System.CommandLine;
using LiaisonBot.Delivery;
using LiaisonBot.Storage.Backups;
using LiaisonBot.Words;

namespace LiaisonBot.Verbs;

/// <summary><c>restore FILE</c>: puts a copy in the place of the database, which is kept. Never beside a running host.</summary>
internal static class RestoreVerb
{
    public static Command Build(Settings.CommandLine line, TimeProvider time)
    {
        var file = new Argument<string>("FILE") { Description = "a copy, .db.gz or .db" };
        return new Command("restore", "Put a copy in the place of the registers; the host must be stopped") { file }.Does(
            (parsed, ct) => RestoreAsync(VerbFolder.WithFile("restore", line, time), parsed.GetRequiredValue(file), time, ct));
    }

    private static async Task<string> RestoreAsync(VerbFolder folder, string file, TimeProvider time, CancellationToken ct)
    {
        if (!File.Exists(file))
        {
            throw new VerbException(VerbWords.NoSuchFile(file));
        }

        Directory.CreateDirectory(folder.Data);
        await using var held = FolderLock.TryTake(folder.Data) ?? throw new VerbException(VerbWords.HostRuns(folder.Data));
        var safety = folder.Backups.BeforeRestore();
        var restoring = new Restoring(file, folder.Backups.Database, safety, VerbFolder.Known(), time.GetUtcNow());
        await VerbFolder.TellingAsync(
            async tell =>
            {
                await restoring.RunAsync(tell, ct);
                return true;
            },
            why => VerbWords.NotRestored(file, why), time);

        // It names what the last host had in hand; the restored registers have not been at it.
        File.Delete(Path.Combine(folder.Data, "in-hand"));
        return VerbWords.Restored(file, restoring, safety);
    }
}
