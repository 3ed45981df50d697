using System.Globalization;
using LiaisonBot.Calendar;
using LiaisonBot.Commands;
using LiaisonBot.Settings;

namespace LiaisonBot.Backups;

/// <summary>Where copies lie and how they are called: <c>liaison-20261122-023000.db.gz</c>, in the wall clock of Locale:TimeZone.</summary>
internal sealed class BackupFolder(DataOptions data, BackupOptions options, TimeProvider time)
{
    private const string Nightly = "liaison-";
    private const string Packed = ".db.gz";
    private const string Stamp = "yyyyMMdd-HHmmss";

    // What a killed host left half made; one that is being made is younger.
    private static readonly TimeSpan HalfMadeKept = TimeSpan.FromDays(1);

    /// <summary>The folder; it need not exist yet.</summary>
    public string Path { get; } = System.IO.Path.GetFullPath(System.IO.Path.Combine(data.Folder, options.Folder));

    /// <summary>The database file.</summary>
    public string Database { get; } = System.IO.Path.Combine(data.Folder, Registers.Name);

    /// <summary>The file of a nightly backup made now.</summary>
    public string NextNightly() => NameNow(Nightly, Packed);

    /// <summary>The file of the copy before a migration.</summary>
    public string BeforeMigration(string migration) => NameNow($"before-{migration[(migration.IndexOf('_', StringComparison.Ordinal) + 1)..]}-", Packed);

    /// <summary>The file the database before a restore is kept as.</summary>
    public string BeforeRestore()
    {
        // A restore that was killed may be done again within the same second.
        for (var again = 1; ; again++)
        {
            var file = NameNow("before-restore-", again == 1 ? ".db" : FormattableString.Invariant($"-{again}.db"));
            if (!File.Exists(file) && !File.Exists(file + "-wal"))
            {
                return file;
            }
        }
    }

    /// <summary>The newest nightly backup and when it was made; null when there is none. A name is given to a checked copy only.</summary>
    public (string File, DateTimeOffset At)? FindNewest() => All() is [.., var (wall, file)]
        ? (file, WallClock.ToInstant(wall, Zones.Default))
        : null;

    /// <summary>Deletes nightly backups that have had their time, and what was left half made. Returns how many went.</summary>
    public int Clear()
    {
        var all = All();
        var today = WallClock.DayOf(time.GetUtcNow(), Zones.Default);
        var old = KeepRule.Superfluous([.. all.Select(b => b.Wall)], today, options.KeepDays, options.KeepMonths).ToHashSet();
        foreach (var (_, file) in all.Where(b => old.Contains(b.Wall)))
        {
            File.Delete(file);
        }

        // By the machine's clock, which gave the files their times.
        foreach (var half in Directory.EnumerateFiles(Path, Nightly + "*").Where(f => !f.EndsWith(Packed, StringComparison.Ordinal)
            && TimeProvider.System.GetUtcNow() - File.GetLastWriteTimeUtc(f) > HalfMadeKept))
        {
            File.Delete(half);
        }

        return old.Count;
    }

    private List<(DateTime Wall, string File)> All() => Directory.Exists(Path)
        ? [.. Directory.EnumerateFiles(Path, Nightly + "*" + Packed).Select(f => (Wall: ReadWall(f), File: f)).Where(b => b.Wall is not null).Select(b => (b.Wall ?? default, b.File)).Order()]
        : [];

    private static DateTime? ReadWall(string file) => DateTime.TryParseExact(
        System.IO.Path.GetFileName(file)[Nightly.Length..^Packed.Length], Stamp, CultureInfo.InvariantCulture, DateTimeStyles.None, out var wall) ? wall : null;

    private string NameNow(string before, string after) =>
        System.IO.Path.Combine(Path, before + WallClock.ToLocal(time.GetUtcNow(), Zones.Default).ToString(Stamp, CultureInfo.InvariantCulture) + after);
}
