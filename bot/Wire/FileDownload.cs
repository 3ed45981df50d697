using LiaisonBot.Chat;

namespace LiaisonBot.Wire;

/// <summary>Fetches a received file: over HTTP, or from the disk of a local Bot API server.</summary>
internal static class FileDownload
{
    /// <summary>The Bot API's limit, kept for local servers too. Source: Bot API getFile.</summary>
    public const long LargestBytes = 20 << 20;

    /// <summary>Copies at most <paramref name="most"/> bytes; ChatException Rejected when there are more.</summary>
    public static async Task<long> CopyAsync(Stream from, Stream to, long most, CancellationToken ct)
    {
        var buffer = new byte[81920];
        long copied = 0;
        for (int read; (read = await ReadAsync(from, buffer, ct)) > 0; copied += read)
        {
            if (copied + read > most)
            {
                throw new ChatException(ChatFault.Rejected, "download: the file is larger than 20 MB");
            }

            await to.WriteAsync(buffer.AsMemory(0, read), ct);
        }

        return copied;
    }

    // A line that breaks midway is the messenger's failure; a full disk below the target is not, and passes through.
    private static async Task<int> ReadAsync(Stream from, Memory<byte> buffer, CancellationToken ct)
    {
        try
        {
            return await from.ReadAsync(buffer, ct);
        }
        catch (IOException)
        {
            throw new ChatException(ChatFault.Unreachable, "download: the file was cut short");
        }
    }

    /// <summary>Copies from this machine's disk, where a local Bot API server keeps what it received.</summary>
    public static async Task<long> CopyFromDiskAsync(string path, Stream to, long most, CancellationToken ct)
    {
        FileStream from;
        try
        {
            from = File.OpenRead(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The path of a local server holds the token: not into the message.
            throw new ChatException(ChatFault.Rejected, $"download: the local server's file cannot be read ({e.GetType().Name})");
        }

        await using (from)
        {
            return await CopyAsync(from, to, most, ct);
        }
    }
}
