namespace LiaisonBot.Delivery;

/// <summary>The lock on a data folder: whoever holds it is the only one to write there beside the verbs.</summary>
internal static class FolderLock
{
    /// <summary>Takes the lock until it is disposed of; null while another process holds it. The folder must exist.</summary>
    public static FileStream? TryTake(string folder)
    {
        try
        {
            return new FileStream(PathIn(folder), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (File.Exists(PathIn(folder)))
        {
            return null;
        }
    }

    /// <summary>Whether a host, or a restore, holds the folder. Makes nothing.</summary>
    public static bool IsTaken(string folder)
    {
        if (!File.Exists(PathIn(folder)))
        {
            return false;
        }

        using var taken = TryTake(folder);
        return taken is null;
    }

    private static string PathIn(string folder) => Path.Combine(folder, "host.lock");
}
