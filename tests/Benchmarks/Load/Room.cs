namespace LiaisonBot.Benchmarks.Load;

/// <summary>A folder for one run, on a real disk, removed afterwards.</summary>
internal sealed class Room : IDisposable
{
    /// <param name="parent">Where; null for the system's folder for temporary files.</param>
    public Room(string? parent)
    {
        Folder = Path.Combine(Path.GetFullPath(parent ?? Path.GetTempPath()), "liaisonbot-load-" + Path.GetRandomFileName());
        if (DiskOf(Folder) is "tmpfs" or "ramfs")
        {
            throw new LoadException($"{Folder} is in memory: a commit costs nothing there. Give --folder on a real disk");
        }

        Directory.CreateDirectory(Folder);
    }

    public string Folder { get; }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static string DiskOf(string folder) => DriveInfo.GetDrives()
        .Where(d => folder.StartsWith(d.Name, StringComparison.Ordinal)).MaxBy(d => d.Name.Length)?.DriveFormat ?? "";
}
