using LiaisonBot.Settings;
using Microsoft.Extensions.Options;

namespace LiaisonBot.Status;

/// <summary>How much room the database takes and has left.</summary>
internal sealed class DiskUse(IOptions<DataOptions> data, Registers registers)
{
    /// <summary>Asks the file system; cheap enough for the writer.</summary>
    public Room Measure()
    {
        var folder = Path.GetFullPath(data.Value.Folder);
        return new Room(
            registers.File is null ? null : Ask(() => new DirectoryInfo(folder).EnumerateFiles(Registers.Name + "*").Sum(f => f.Length)),
            Ask(() => new DriveInfo(folder).AvailableFreeSpace));
    }

    private static long? Ask(Func<long> size)
    {
        try
        {
            return size();
        }
        catch (Exception unknown) when (unknown is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }
}
