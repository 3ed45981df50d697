using System.CommandLine;
using LiaisonBot.Storage.Backups;
using LiaisonBot.Words;

namespace LiaisonBot.Verbs;

/// <summary><c>backup FILE</c>: a checked, compressed copy of the database, beside a running host or without one.</summary>
internal static class BackupVerb
{
    private const string Packed = ".gz";

    public static Command Build(Settings.CommandLine line, TimeProvider time)
    {
        var file = new Argument<string>("FILE") { Description = "the file to make, such as liaison.db.gz" };
        return new Command("backup", "Copy the registers to a file while the host runs") { file }.Does(
            (parsed, ct) => MakeAsync(VerbFolder.WithFile("backup", line, time), parsed.GetRequiredValue(file), time, ct));
    }

    private static async Task<string> MakeAsync(VerbFolder folder, string file, TimeProvider time, CancellationToken ct)
    {
        if (!file.EndsWith(Packed, StringComparison.OrdinalIgnoreCase))
        {
            throw new VerbException(VerbWords.BackupIsPacked(file), usage: true);
        }

        await folder.NeedDatabaseAsync(ct);
        var made = await VerbFolder.TellingAsync(
            tell => DatabaseCopy.MakeAsync(folder.Backups.Database, file, VerbFolder.Known(), tell, ct), why => VerbWords.NoBackup(file, why), time);
        return VerbWords.BackupMade(made);
    }
}
