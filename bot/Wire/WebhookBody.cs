using System.Buffers;
using System.Security.Cryptography;
using LiaisonBot.Chat;

namespace LiaisonBot.Wire;

/// <summary>Reads the body of a webhook request, whatever it is.</summary>
internal static class WebhookBody
{
    // An update holds one message of at most 4,096 characters with its entities, and what it answers: some tens of KiB.
    private const int LargestBytes = 1 << 20;
    private const int ChunkBytes = 16 << 10;

    /// <summary>The update in it. Of a body above 1 MiB only length and hash are kept, which are taken as it passes.</summary>
    public static async Task<Arrival> ReadAsync(Stream body, IUpdateSource source, CancellationToken ct)
    {
        var held = new ArrayBufferWriter<byte>(ChunkBytes);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (chunk, length) = (new byte[ChunkBytes], 0L);
        for (int read; (read = await body.ReadAsync(chunk, ct)) > 0;)
        {
            if (length <= LargestBytes && length + read > LargestBytes)
            {
                hash.AppendData(held.WrittenSpan);
                held = new ArrayBufferWriter<byte>();
            }

            length += read;
            if (length > LargestBytes)
            {
                hash.AppendData(chunk, 0, read);
            }
            else
            {
                held.Write(chunk.AsSpan(0, read));
            }
        }

        return length > LargestBytes
            ? Arrival.Nameless(new Digest(length, Convert.ToHexStringLower(hash.GetHashAndReset())))
            : source.Decode(held.WrittenMemory);
    }
}
