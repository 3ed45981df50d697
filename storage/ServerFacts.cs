using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Storage;

/// <summary>What a PostgreSQL server says of itself and of the registers on it.</summary>
/// <param name="Version">Such as 15.18.</param>
/// <param name="Bytes">What the database takes.</param>
/// <param name="Unsafe">Settings by which a commit may be lost, <c>fsync=off</c>; null when there is none.</param>
/// <param name="LastWriter">The host and process that wrote last; empty for none.</param>
public sealed record ServerFacts(string Version, long Bytes, string? Unsafe, string LastWriter, Schema Schema)
{
    private const string Asked = """
        select current_setting('server_version'), pg_database_size(current_database()),
          (select string_agg(name || '=' || setting, ', ' order by name) from pg_settings where name in ('fsync', 'full_page_writes', 'synchronous_commit') and setting = 'off')
        """;

    /// <summary>Asks. NpgsqlException when the server does not answer, or not to us.</summary>
    public static async Task<ServerFacts> ReadAsync(PostgresLiaisonDb db, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        await db.Database.OpenConnectionAsync(ct);
        var schema = await Schema.ReadAsync(db.Database.GetDbConnection(), Schema.KnownTo(db), ct);
        var writer = schema.Filled ? await db.Database.SqlQueryRaw<string>("select host as \"Value\" from writer").FirstOrDefaultAsync(ct) : null;
        await foreach (var row in db.RowsAsync(Asked, ct))
        {
            return new(row.GetString(0).Split(' ')[0], row.GetInt64(1), await row.IsDBNullAsync(2, ct) ? null : row.GetString(2), writer ?? "", schema);
        }

        throw new InvalidOperationException("A query of one row had none.");
    }
}

/// <summary>The one of them that is asked by itself.</summary>
public static class ServerSize
{
    /// <summary>What the database takes on the server, in bytes. Only on PostgreSQL.</summary>
    public static Task<long> ServerSizeAsync(this LiaisonDb db, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Database.SqlQueryRaw<long>("select pg_database_size(current_database()) as \"Value\"").SingleAsync(ct);
    }
}
