using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;

namespace LiaisonBot.Storage.Backups;

/// <summary>Compresses a file and back, streamed: the size of the registers does not matter.</summary>
internal static class PackedFile
{
    private const int Chunk = 1 << 20;
    private const int ShortestGzip = 18;

    /// <summary>Compresses into a new file, has it on disk, and reads it back. IOException when it does not give back what went in.</summary>
    public static async Task PackAsync(string from, string to, Action<double> tell, CancellationToken ct)
    {
        byte[] sum;
        await using (var source = File.OpenRead(from))
        await using (var file = new FileStream(to, FileMode.CreateNew, FileAccess.Write, FileShare.None))
        {
            await using (var zip = new GZipStream(file, CompressionLevel.Fastest, leaveOpen: true))
            {
                sum = await CopyAsync(source, zip, source.Length, tell, ct);
            }

            Durable.Flush(file);
        }

        await using var packed = File.OpenRead(to);
        await using var unzipped = new GZipStream(packed, CompressionMode.Decompress);
        var back = await SHA256.HashDataAsync(unzipped, ct);
        if (!sum.AsSpan().SequenceEqual(back))
        {
            throw new IOException("what was written is not what is read back");
        }
    }

    /// <summary>Unpacks a compressed file into a plain one, and has it on disk. BadCopyException when it is damaged or cut short.</summary>
    public static async Task UnpackAsync(string from, string to, Action<double> tell, CancellationToken ct)
    {
        await using var source = File.OpenRead(from);
        var written = await LengthInsideAsync(source, ct);
        await using var file = new FileStream(to, FileMode.Create, FileAccess.Write, FileShare.None);
        try
        {
            await using var content = new GZipStream(source, CompressionMode.Decompress);
            await CopyAsync(content, file, Math.Max(source.Length, written ?? 0), tell, ct);
        }
        catch (InvalidDataException)
        {
            throw new BadCopyException("it is damaged or cut short");
        }

        // A stream that just ends is no error to the reader: the length written at its end tells.
        if ((uint)file.Length != written)
        {
            throw new BadCopyException("it is cut short");
        }

        Durable.Flush(file);
    }

    /// <summary>Whether a file is compressed, by how it begins.</summary>
    public static async Task<bool> IsPackedAsync(string path, CancellationToken ct)
    {
        await using var file = File.OpenRead(path);
        return await LengthInsideAsync(file, ct) is not null;
    }

    /// <summary>Copies a file as it is into a new one, and has it on disk.</summary>
    public static async Task CopyAsync(string from, string to, CancellationToken ct)
    {
        await using var source = File.OpenRead(from);
        await using var file = new FileStream(to, FileMode.Create, FileAccess.Write, FileShare.None);
        await source.CopyToAsync(file, ct);
        Durable.Flush(file);
    }

    /// <summary>SHA-256 of a file, hex.</summary>
    public static async Task<string> Sha256Async(string path, CancellationToken ct)
    {
        await using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, ct));
    }

    // Null for a file that is not packed. The last four bytes of a packed one are the length of what is in it, modulo 2^32.
    private static async Task<uint?> LengthInsideAsync(FileStream source, CancellationToken ct)
    {
        var ends = new byte[4];
        await source.ReadAtLeastAsync(ends.AsMemory(0, 2), 2, throwOnEndOfStream: false, ct);
        var packed = ends is [0x1F, 0x8B, ..];
        if (packed && source.Length >= ShortestGzip)
        {
            source.Seek(-4, SeekOrigin.End);
            await source.ReadExactlyAsync(ends, ct);
        }

        source.Seek(0, SeekOrigin.Begin);
        return packed ? BinaryPrimitives.ReadUInt32LittleEndian(ends) : null;
    }

    private static async Task<byte[]> CopyAsync(Stream from, Stream to, long length, Action<double> tell, CancellationToken ct)
    {
        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[Chunk];
        long done = 0;
        for (int read; (read = await from.ReadAsync(buffer, ct)) > 0;)
        {
            sum.AppendData(buffer, 0, read);
            await to.WriteAsync(buffer.AsMemory(0, read), ct);
            tell(Math.Min(1, (double)(done += read) / Math.Max(1, length)));
        }

        return sum.GetHashAndReset();
    }
}
