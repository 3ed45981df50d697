using Microsoft.Data.Sqlite;

namespace LiaisonBot.Storage.Backups;

/// <summary>What takes long in making or reading a copy.</summary>
public enum CopyStage
{
    /// <summary>Pages are read from the database.</summary>
    Copying,

    /// <summary>The copy is read through; how far is not known.</summary>
    Checking,

    /// <summary>The copy is compressed.</summary>
    Packing,

    /// <summary>A compressed copy is unpacked.</summary>
    Unpacking,
}

/// <summary>A copy that has its name.</summary>
/// <param name="File">Full path.</param>
/// <param name="Bytes">Its size on disk.</param>
/// <param name="Sha256">Of the file as it is, hex.</param>
/// <param name="Facts">What is in it.</param>
public sealed record CopyMade(string File, long Bytes, string Sha256, CopyFacts Facts);

/// <summary>A whole, checked and compressed copy of a database that may be in use.</summary>
public static class DatabaseCopy
{
    /// <summary>
    /// Makes a copy. The file has its name only once the copy was read through and is on disk; there is none of that name
    /// before. BadCopyException when it cannot be made; nothing is left behind then.
    /// </summary>
    /// <param name="database">The database file.</param>
    /// <param name="file">Where to; its folder is made if need be.</param>
    /// <param name="known">This build's migrations.</param>
    /// <param name="tell">Called often: what is being done and how much of it is, 0 to 1.</param>
    public static async Task<CopyMade> MakeAsync(
        string database, string file, IReadOnlyList<string> known, Action<CopyStage, double> tell, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(tell);
        var full = Path.GetFullPath(file);

        // Two programs may be asked for the same name; neither may take the other's half for its own.
        var (plain, packed) = (FormattableString.Invariant($"{full}.{Environment.ProcessId}.copying"), FormattableString.Invariant($"{full}.{Environment.ProcessId}.partial"));
        try
        {
            Prepare(full);
            await OnlineCopy.MakeAsync(database, plain, part => tell(CopyStage.Copying, part), ct);
            tell(CopyStage.Checking, 0);
            var facts = await CopyCheck.ReadAsync(plain, known, ct);
            await PackedFile.PackAsync(plain, packed, part => tell(CopyStage.Packing, part), ct);
            var made = new CopyMade(full, new FileInfo(packed).Length, await PackedFile.Sha256Async(packed, ct), facts);
            Durable.Rename(packed, full);
            return made;
        }
        catch (SqliteException failure) when (!ct.IsCancellationRequested)
        {
            throw new BadCopyException(UniqueClash.Describe(failure));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new BadCopyException(failure.Message);
        }
        finally
        {
            Durable.Discard(plain);
            Durable.Discard(plain + "-journal");
            Durable.Discard(packed);
        }
    }

    private static void Prepare(string full)
    {
        if (File.Exists(full))
        {
            throw new BadCopyException("there is a file of this name already");
        }

        Directory.CreateDirectory(Path.GetDirectoryName(full) ?? "/");
    }
}
