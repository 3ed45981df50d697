using System.Security.Cryptography;
using LiaisonBot.Storage.Backups;

namespace LiaisonBot.Storage.Files;

/// <summary>The folder of attachments: each file under the SHA-256 of its bytes, so that one sent twice lies there once and none is ever changed.</summary>
public sealed class FileShelf(string folder)
{
    /// <summary>Keeps what <paramref name="fetch"/> writes; returns its hash (64 hex digits, lower case) and size once it is on disk for good.</summary>
    /// <param name="id">The key of the file; what a killed host left half fetched is written over.</param>
    public async Task<(string Sha256, long Bytes)> KeepAsync(long id, Func<Stream, Task> fetch, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(fetch);
        Directory.CreateDirectory(folder);
        var half = Path.Combine(folder, FormattableString.Invariant($"half-{id}"));
        try
        {
            string hash;
            long bytes;
            await using (var file = new FileStream(half, FileMode.Create, FileAccess.ReadWrite))
            {
                await fetch(file);
                Durable.Flush(file);
                file.Position = 0;
                (hash, bytes) = (Convert.ToHexStringLower(await SHA256.HashDataAsync(file, ct)), file.Length);
            }

            Directory.CreateDirectory(Path.Combine(folder, hash[..2]));
            Durable.Rename(half, PathOf(hash), replace: true);
            return (hash, bytes);
        }
        finally
        {
            Durable.Discard(half);
        }
    }

    /// <summary>Opens a file for reading. IOException when it is not there.</summary>
    public Stream Open(string sha256) => File.OpenRead(PathOf(sha256));

    /// <summary>What lies under a hash: whether there is anything, and whether it is what the hash says.</summary>
    public async Task<(bool IsThere, bool IsWhole)> CheckAsync(string sha256, CancellationToken ct)
    {
        if (!File.Exists(PathOf(sha256)))
        {
            return (false, false);
        }

        await using var file = Open(sha256);
        return (true, Convert.ToHexStringLower(await SHA256.HashDataAsync(file, ct)) == sha256);
    }

    // Two digits a folder: a folder of many thousand files is slow to list everywhere.
    private string PathOf(string sha256) => Path.Combine(folder, sha256[..2], sha256);
}
