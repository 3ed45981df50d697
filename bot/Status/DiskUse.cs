using LiaisonBot.Settings;
using LiaisonBot.Storage;
using Microsoft.Extensions.Options;

namespace LiaisonBot.Status;

/// <summary>How much room the registers take and have left.</summary>
internal sealed class DiskUse(IOptions<DataOptions> data, Registers registers, LiaisonDb db)
{
    /// <summary>Asks the file system, or the server, which does not say what it has left. Cheap enough for the writer.</summary>
    public async Task<Room> MeasureAsync(CancellationToken ct)
    {
        if (registers.File is null)
        {
            return new Room(await db.ServerSizeAsync(ct), Free: null);
        }

        var folder = Path.GetFullPath(data.Value.Folder);
        return new Room(
            Ask(() => new DirectoryInfo(folder).EnumerateFiles(Registers.Name + "*").Sum(f => f.Length)),
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
