using System.Runtime.InteropServices;
using System.Text;

namespace LiaisonBot.Storage.Backups;

/// <summary>Gives files their names so that a power cut leaves either the old name or the new.</summary>
internal static class Durable
{
    /// <summary>Has a file's content on disk.</summary>
    public static void Flush(FileStream file) => file.Flush(flushToDisk: true);

    /// <summary>Deletes a file; one that is not there is no error, nor is a folder that is not.</summary>
    public static void Discard(string path)
    {
        if (File.Exists(path))
        {
            File.Delete(path);
        }
    }

    /// <summary>Renames a file whose content is on disk already. IOException when there is one under the new name, unless it may be replaced.</summary>
    public static void Rename(string from, string to, bool replace = false)
    {
        File.Move(from, to, replace);
        FlushFolderOf(to);
    }

    /// <summary>Has the names of a file's folder on disk, where the system has a way to say so.</summary>
    public static void FlushFolderOf(string path)
    {
        if (!OperatingSystem.IsLinux() && !OperatingSystem.IsMacOS())
        {
            return;
        }

        // The framework opens no folder. One that cannot be opened or flushed (some network drives) is left to the system.
        var folder = Open(Encoding.UTF8.GetBytes((Path.GetDirectoryName(Path.GetFullPath(path)) ?? "/") + "\0"), 0);
        if (folder >= 0)
        {
            _ = Flush(folder);
            _ = Close(folder);
        }
    }

    [DllImport("libc", EntryPoint = "open")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open(byte[] path, int readOnly);

    [DllImport("libc", EntryPoint = "fsync")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Flush(int file);

    [DllImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int file);
}
