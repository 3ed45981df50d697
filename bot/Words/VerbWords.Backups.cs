using LiaisonBot.Storage.Backups;

namespace LiaisonBot.Words;

/// <summary>Backup and restore.</summary>
internal static partial class VerbWords
{
    public static string NewerVersion(string folder) => $"The database in {folder} is of a newer version: use the binary of that version. Nothing was changed.";

    public static string BackupIsPacked(string file) => $"{file}: must end in .db.gz, since what is written is compressed";

    public static string NoBackup(string file, string why) => $"No backup was made to {file}: {why}.";

    public static string BackupMade(CopyMade made) =>
        FormattableString.Invariant($"{made.File}: {made.Bytes} bytes, {made.Facts.Records} records, SHA-256 {made.Sha256}");

    public static string NoSuchFile(string file) => $"There is no file {file}.";

    public static string HostRuns(string folder) => $"A host runs on {folder}: stop it first.";

    public static string NotRestored(string file, string why) => $"{file} was not restored: {why}. Nothing was changed.";

    public static string Restored(string file, Restoring done, string safety) => string.Join(Environment.NewLine, RestoredLines(file, done, safety));

    public static string Progress(CopyStage stage, double part) => stage == CopyStage.Checking
        ? "checking…"
        : FormattableString.Invariant($"{stage.ToString().ToLowerInvariant()}… {part * 100:0} %");

    private static IEnumerable<string> RestoredLines(string file, Restoring done, string safety)
    {
        yield return FormattableString.Invariant($"{file} was restored: {done.Facts?.Records} records, {done.Facts?.Changes} changes.");
        yield return done.Kept ? $"The database before is kept as {safety}." : "There was no database before.";
        yield return done.Lost switch
        {
            null => "Changes made after the copy are not in it.",
            0 => "No change was made after the copy.",
            var lost => FormattableString.Invariant($"{lost} changes made after the copy are not in it."),
        };
        if (done.Dropped > 0)
        {
            yield return FormattableString.Invariant($"{done.Dropped} messages that waited in the copy are dropped: they have left since.");
        }

        if (done.Lost != 0)
        {
            yield return "The bound groups are told at the next start. Whoever was removed or locked out after the copy is in again: look at /people.";
        }
    }
}
