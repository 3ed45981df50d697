using Npgsql;
using NpgsqlTypes;

namespace LiaisonBot.Storage.Replicas;

/// <summary>
/// A host's own line to the database, on which it asks for the duty and hears what other hosts have committed. How long a lease
/// lasts goes by the database's clock: the hosts' own need not agree.
/// </summary>
public sealed class DutyLine : IAsyncDisposable
{
    // Who waits longer for an answer may not be on duty any more when it comes. The keep-alive finds a line that is dead.
    private const string Patience = ";Pooling=false;Command Timeout=3;Timeout=3;Keepalive=5;Application Name=liaisonbot duty";

    // A host older than the database asks in vain.
    private const string Ask = """
        insert into leases as l (name, holder, until, epoch)
        select 'duty', $1, clock_timestamp() + $2, 1 where (select max("MigrationId") from "__EFMigrationsHistory") <= $3
        on conflict (name) do update set holder = $1, until = clock_timestamp() + $2, epoch = l.epoch + case when l.holder = $1 then 0 else 1 end
        where l.holder = $1 or l.until < clock_timestamp()
        """;

    private const string Look = """
        select max("MigrationId"), (select holder from leases where name = 'duty' and until > clock_timestamp()), coalesce((select epoch from leases where name = 'duty'), 0)
        from "__EFMigrationsHistory"
        """;

    private const string Release = "update leases set until = '-infinity' where name = 'duty' and holder = $1";
    private readonly NpgsqlConnection _connection;
    private Heard _heard;

    private DutyLine(NpgsqlConnection connection)
    {
        _connection = connection;
        _connection.Notification += (_, notice) => _heard = Notices.Add(_heard, notice.Payload);
    }

    /// <summary>Opens a line. NpgsqlException when there is none.</summary>
    public static async Task<DutyLine> OpenAsync(string connectionString, CancellationToken ct)
    {
        var line = new DutyLine(new NpgsqlConnection(connectionString + Patience));
        try
        {
            await line._connection.OpenAsync(ct);
            await using var listen = new NpgsqlCommand(Notices.Listen, line._connection);
            await listen.ExecuteNonQueryAsync(ct);
            return line;
        }
        catch
        {
            await line.DisposeAsync();
            throw;
        }
    }

    /// <summary>
    /// Asks for the duty, or to keep it, for so long. It is given when nobody has it, or whoever had it did not renew it, and
    /// never to a host whose newest migration <paramref name="version"/> is older than the database's.
    /// </summary>
    public async Task<LeaseSeen> AskAsync(string host, string version, TimeSpan lasts, CancellationToken ct)
    {
        await using var batch = new NpgsqlBatch(_connection)
        {
            BatchCommands =
            {
                new NpgsqlBatchCommand(Ask) { Parameters = { new() { Value = host }, new() { Value = lasts, NpgsqlDbType = NpgsqlDbType.Interval }, new() { Value = version } } },
                new NpgsqlBatchCommand(Look),
            },
        };
        await using var rows = await batch.ExecuteReaderAsync(ct);
        await rows.ReadAsync(ct);
        return new LeaseSeen(rows.GetString(0), rows[1] as string, rows.GetInt64(2));
    }

    /// <summary>Gives the duty back, if this host has it, and tells the others.</summary>
    public async Task ReleaseAsync(string host, CancellationToken ct)
    {
        await using var batch = new NpgsqlBatch(_connection)
        {
            BatchCommands = { new NpgsqlBatchCommand(Release) { Parameters = { new() { Value = host } } }, new NpgsqlBatchCommand(Notices.Free) },
        };
        await batch.ExecuteNonQueryAsync(ct);
    }

    /// <summary>Waits until another host tells of something, at most so long. Returns what was told since the last call.</summary>
    public async Task<Heard> HearAsync(TimeSpan atMost, CancellationToken ct)
    {
        // What came with the answer to a question is not waited for.
        if (_heard == default)
        {
            await _connection.WaitAsync(atMost, ct);
        }

        var heard = _heard;
        _heard = default;
        return heard;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _connection.DisposeAsync();
}

/// <summary>How the lease stands.</summary>
/// <param name="Version">The newest migration of the database.</param>
/// <param name="Holder">The host that has it; null when nobody has.</param>
/// <param name="Epoch">How often it has changed hands.</param>
public readonly record struct LeaseSeen(string Version, string? Holder, long Epoch);
