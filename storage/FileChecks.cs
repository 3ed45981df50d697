namespace LiaisonBot.Storage;

/// <summary>What SQLite itself has to say about its file.</summary>
public static class FileChecks
{
    /// <summary>The first thing wrong with pages, indexes or rows; null when nothing is.</summary>
    public static async Task<string?> FindDamageAsync(this LiaisonDb db, CancellationToken ct)
    {
        await foreach (var row in db.RowsAsync("pragma integrity_check(1)", ct))
        {
            return row.GetString(0) is "ok" ? null : row.GetString(0).ReplaceLineEndings(" ");
        }

        return null;
    }

    /// <summary>The first row that points to one that is not there: <c>letters row 12 points to no records</c>; null when none does.</summary>
    public static async Task<string?> FindDanglingAsync(this LiaisonDb db, CancellationToken ct)
    {
        await foreach (var row in db.RowsAsync("pragma foreign_key_check", ct))
        {
            return FormattableString.Invariant($"{row.GetString(0)} row {row[1]} points to no {row.GetString(2)}");
        }

        return null;
    }
}
