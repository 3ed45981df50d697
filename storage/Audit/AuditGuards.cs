using Microsoft.Data.Sqlite;

namespace LiaisonBot.Storage.Audit;

/// <summary>The triggers that keep the audit and the index of words, compared with what they have to be.</summary>
public static class AuditGuards
{
    private const string SqliteTriggers = "select name, sql from sqlite_master where type = 'trigger'";

    /// <summary>
    /// What is wrong with the triggers, null when nothing is: <c>audit_keeps_rows is missing</c>, <c>… is not what it was made as</c>,
    /// or a trigger that is not ours. Both databases keep the text of a trigger, so it is compared letter by letter.
    /// </summary>
    public static async Task<string?> FindBrokenGuardAsync(this LiaisonDb db, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        var (sql, meant) = db is PostgresLiaisonDb ? (PostgresOpening.Triggers, PostgresOpening.Meant) : (SqliteTriggers, await MeantAsync(ct));
        var found = new SortedDictionary<string, string>(StringComparer.Ordinal);
        await foreach (var row in db.RowsAsync(sql, ct))
        {
            found.Add(row.GetString(0), row.GetString(1));
        }

        foreach (var (name, text) in meant)
        {
            if (!found.Remove(name, out var there))
            {
                return name + " is missing";
            }

            if (there.ReplaceLineEndings("\n") != text.ReplaceLineEndings("\n"))
            {
                return name + " is not what it was made as";
            }
        }

        return found.Count == 0 ? null : found.First().Key + " is not ours";
    }

    // Made in an empty database, so that both texts went through the same hands.
    private static async Task<IReadOnlyDictionary<string, string>> MeantAsync(CancellationToken ct)
    {
        await using var empty = new SqliteConnection("Data Source=:memory:");
        await empty.OpenAsync(ct);
        await using var command = empty.CreateCommand();
        command.CommandText = "create table audit (seq integer primary key); create table records (id integer primary key, folded text, unit_id integer, register integer, counterpart_id integer);" + Opening.Words + Opening.Guards;
        await command.ExecuteNonQueryAsync(ct);
        command.CommandText = SqliteTriggers;
        var meant = new SortedDictionary<string, string>(StringComparer.Ordinal);
        await using var rows = await command.ExecuteReaderAsync(ct);
        while (await rows.ReadAsync(ct))
        {
            meant.Add(rows.GetString(0), rows.GetString(1));
        }

        return meant;
    }
}
