using LiaisonBot.Words;

namespace LiaisonBot.Verbs.Doctor;

/// <summary>The disk of the data folder.</summary>
internal static class DiskCheck
{
    private const long Full = 100L << 20;
    private const long Short = 1L << 30;

    /// <summary>Free space, and whether a file can be written.</summary>
    public static IReadOnlyList<Finding> Of(string folder)
    {
        // A folder that is made at the first start lies on the disk of the one above.
        var there = Path.GetFullPath(folder);
        while (!Directory.Exists(there))
        {
            there = Path.GetDirectoryName(there) ?? "/";
        }

        return [Space(new DriveInfo(there).AvailableFreeSpace), Written(there)];
    }

    /// <summary>What so many free bytes mean.</summary>
    public static Finding Space(long free) => new(free < Full ? Level.Fail : free < Short ? Level.Warn : Level.Ok, "disk space", VerbWords.Free(free));

    private static Finding Written(string folder)
    {
        var probe = Path.Combine(folder, FormattableString.Invariant($"doctor-{Environment.ProcessId}"));
        try
        {
            using var file = new FileStream(probe, FileMode.CreateNew, FileAccess.Write, FileShare.None, 4096, FileOptions.DeleteOnClose);
            file.Write(new byte[4096]);
            file.Flush(flushToDisk: true);
            return new Finding(Level.Ok, "data folder", VerbWords.Writable(folder));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new Finding(Level.Fail, "data folder", VerbWords.NotWritable(folder, failure.Message));
        }
    }
}
