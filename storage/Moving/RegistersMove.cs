using LiaisonBot.Storage.Backups;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace LiaisonBot.Storage.Moving;

/// <summary>
/// Copies the registers of a file into an empty database of a server, all in one transaction, which is committed only once
/// every table was read back and holds what the file holds: its rows counted and hashed on both sides.
/// </summary>
public static class RegistersMove
{
    /// <summary>Copies all tables. Returns what each holds, in the order in which they were copied.</summary>
    /// <param name="from">A snapshot of the file, of this build's version.</param>
    /// <param name="to">Made or brought to this version here. BadCopyException when it holds anything, or in the end not the same.</param>
    /// <param name="tell">Told how many tables are done, of how many.</param>
    public static async Task<IReadOnlyList<TableFacts>> RunAsync(LiaisonDb from, PostgresLiaisonDb to, Action<int, int> tell, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        ArgumentNullException.ThrowIfNull(tell);
        await to.OpenAsync(ct);
        to.Database.SetCommandTimeout(TimeSpan.Zero);
        await using var transaction = await to.BeginWritingAsync(ct);
        MovedTable[] tables = [.. InOrder(from.Model).Select(type => new MovedTable(type))];
        foreach (var table in tables)
        {
            if ((await table.ReadAsync(to, ct)).Rows > 0)
            {
                throw new BadCopyException($"there is something in the table {table.Name} already");
            }
        }

        var copied = new List<TableFacts>();
        foreach (var table in tables)
        {
            var written = await table.CopyAsync(from, (NpgsqlConnection)to.Database.GetDbConnection(), ct);
            var found = await table.ReadAsync(to, ct);
            if ((found.Rows, found.Sha256) != (written.Rows, written.Sha256))
            {
                throw new BadCopyException(FormattableString.Invariant($"the table {table.Name} holds {found.Rows} rows with the hash {found.Sha256}, not {written.Rows} with {written.Sha256}"));
            }

            copied.Add(written);
            tell(copied.Count, tables.Length);
        }

        await transaction.CommitAsync(ct);
        return copied;
    }

    // What others refer to comes before them.
    private static List<IEntityType> InOrder(IModel model)
    {
        var ordered = new List<IEntityType>();
        var left = model.GetEntityTypes().OrderBy(t => t.GetTableName(), StringComparer.Ordinal).ToList();
        while (left.Count > 0)
        {
            var next = left.First(t => t.GetForeignKeys().All(k => k.PrincipalEntityType == t || ordered.Contains(k.PrincipalEntityType)));
            left.Remove(next);
            ordered.Add(next);
        }

        return ordered;
    }
}
