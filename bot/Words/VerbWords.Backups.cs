using LiaisonBot.Storage.Backups;
using LiaisonBot.Storage.Moving;

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

    public static string NeedsConnectionString() => "Storage:ConnectionString: must be Host=…;Username=…;Database=… of the empty database; what was found is not shown";

    public static string NotMoved(string to, string why) => $"Nothing was copied to {to}: {why}.";

    /// <summary>A line a table (name, rows, SHA-256), then what to do next.</summary>
    public static string Moved(string to, IReadOnlyList<TableFacts> tables) => string.Join(Environment.NewLine, MovedLines(to, tables));

    public static string Progress(CopyStage stage, double part) => stage == CopyStage.Checking
        ? "checking…"
        : FormattableString.Invariant($"{stage.ToString().ToLowerInvariant()}… {part * 100:0} %");

    private static IEnumerable<string> MovedLines(string to, IReadOnlyList<TableFacts> tables)
    {
        foreach (var table in tables)
        {
            yield return FormattableString.Invariant($"{table.Name,-20} {table.Rows,10}  {table.Sha256}");
        }

        if (tables.Sum(t => t.Changed) is var changed and > 0)
        {
            yield return FormattableString.Invariant($"{changed} texts held a sign that PostgreSQL does not keep; \ufffd stands for it there.");
        }

        yield return FormattableString.Invariant($"All {tables.Sum(t => t.Rows)} rows are in {to}, read back and the same. Start the host with Storage:Provider=postgres from now on, and none on the file.");
    }

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
