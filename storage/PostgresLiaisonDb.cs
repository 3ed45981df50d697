using System.Data.Common;
using LiaisonBot.Storage.Replicas;
using LiaisonBot.Storage.Saving;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace LiaisonBot.Storage;

/// <summary>The registers on a PostgreSQL server, which many hosts may share.</summary>
public sealed class PostgresLiaisonDb : LiaisonDb
{
    // Given first, so that a string which says otherwise has its way. A host waits for the server rather than for an answer:
    // what takes longer is a failure of the store, to be told and tried again; seconds.
    private const string Defaults = "Application Name=liaisonbot;Timeout=5;Command Timeout=15;Max Auto Prepare=100;Auto Prepare Min Usages=2;";
    private const string Savepoint = "savepoint item";

    // A host that stands still in the middle of a transaction is put out of it by the server, so that it does not keep the lock
    // for ever; whoever waits for it says so before.
    private const string Patience = "set local lock_timeout = '5s'; set local idle_in_transaction_session_timeout = '10s'";
    private const string Take = "update writer set version = version + 1, host = $1 where id = 1 returning version, roster";

    // Asked once the writer's row is ours: whoever changes the schema has it meanwhile.
    private const string Newest = "select max(\"MigrationId\") from \"__EFMigrationsHistory\"";
    private static readonly string Host = FormattableString.Invariant($"{Environment.MachineName} {Environment.ProcessId}");
    private readonly HeldRows _rows = new();
    private string? _newest;

    // The writer's counts when this context last committed, and in the transaction in hand; null when they are not known.
    private (long Version, long Roster)? _last;
    private (long Version, long Roster)? _next;

    /// <summary>The registers by <see cref="OptionsFor"/>.</summary>
    public PostgresLiaisonDb(DbContextOptions<PostgresLiaisonDb> options)
        : base(options) => Database.AutoSavepointsEnabled = false;

    /// <summary>Has EF Core make the model, which the first context of a process waits for, half a second long. Opens nothing.</summary>
    public static void MakeModel()
    {
        using var db = new PostgresLiaisonDb(OptionsFor(""));
        _ = db.Model;
    }

    internal override Dialect Dialect { get; } = new PostgresDialect();

    private NpgsqlConnection Connection => (NpgsqlConnection)Database.GetDbConnection();

    /// <summary>Options for the database that <paramref name="connectionString"/> names. ArgumentException when it cannot be read.</summary>
    /// <param name="patient">True for whoever reads the whole of it: a query may take as long as it takes.</param>
    public static DbContextOptions<PostgresLiaisonDb> OptionsFor(string connectionString, bool patient = false) => new DbContextOptionsBuilder<PostgresLiaisonDb>()
        .UseNpgsql(Read(connectionString + (patient ? ";Command Timeout=0" : "")).ToString(), npgsql => npgsql.SetPostgresVersion(14, 0))
        .AddInterceptors(new BeforeAnythingElse(), new AroundTheCommit())
        .ConfigureWarnings(w => w.Ignore(RelationalEventId.MultipleCollectionIncludeWarning, RelationalEventId.MigrationsUserTransactionWarning))
        .Options;

    /// <summary>The server and the database that a string names, for people to read: <c>db.example:5432/liaison</c>. ArgumentException when it cannot be read.</summary>
    public static string NameOf(string connectionString)
    {
        var read = Read(connectionString);
        return FormattableString.Invariant($"{read.Host}:{read.Port}/{read.Database ?? read.Username}");
    }

    /// <inheritdoc/>
    public override Task OpenAsync(CancellationToken ct) => PostgresOpening.OpenAsync(this, ct);

    /// <inheritdoc/>
    public override void Put(object row)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (Database.CurrentTransaction is null)
        {
            throw new InvalidOperationException("A row is put only inside a transaction.");
        }

        _rows.Put(TypeOf(row), row);
    }

    /// <inheritdoc/>
    public override Task SetSavepointAsync(CancellationToken ct)
    {
        _rows.Hold(Savepoint);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override Task KeepSavepointAsync(CancellationToken ct)
    {
        _rows.Hold("release savepoint item");
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override async Task ReturnToSavepointAsync(CancellationToken ct)
    {
        if (!_rows.CutAfter(Savepoint))
        {
            // What failed has left the transaction unfit for anything but this.
            _rows.Hold("rollback to savepoint item");
            await FlushAsync(ct);
        }
    }

    /// <inheritdoc/>
    public override Task TellAsync(bool rows, bool schedules, CancellationToken ct)
    {
        if (rows)
        {
            _rows.Hold(Notices.Rows);
        }

        if (schedules)
        {
            _rows.Hold(Notices.Schedules);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override Task FlushAsync(CancellationToken ct) => _rows.SendAsync(Connection, ct);

    // It keeps its index itself.
    /// <inheritdoc/>
    public override Task IndexWordsAsync(int least, CancellationToken ct) => Task.CompletedTask;

    /// <inheritdoc/>
    protected override async Task<Change> LookForOthersAsync(CancellationToken ct)
    {
        _rows.Clear();
        await using var batch = new NpgsqlBatch(Connection);
        foreach (var sql in Patience.Split(';'))
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand(sql));
        }

        batch.BatchCommands.Add(new NpgsqlBatchCommand(Take) { Parameters = { new NpgsqlParameter { Value = Host } } });
        batch.BatchCommands.Add(new NpgsqlBatchCommand(Newest));
        await using var rows = await batch.ExecuteReaderAsync(ct);
        var now = await rows.ReadAsync(ct) ? (Version: rows.GetInt64(0), Roster: rows.GetInt64(1)) : throw new StoreGoneException("the table of the writer has lost its row");

        // A roster that this context itself has changed counts as well: that is rare, and one rule fewer.
        var change = _last?.Roster != now.Roster ? Change.Anything : _last.Value.Version + 1 != now.Version ? Change.Records : Change.None;

        // Until the commit: what is rolled back may be another's number.
        (_last, _next) = (null, now);
        await rows.NextResultAsync(ct);
        await rows.ReadAsync(ct);
        CheckVersion(rows.GetString(0));
        return change;
    }

    // A newer host has changed the schema under this one, which would write to it what does not fit.
    private void CheckVersion(string newest)
    {
        if (string.CompareOrdinal(newest, _newest ??= Schema.KnownTo(this)[^1]) > 0)
        {
            throw new StoreGoneException($"the database is of a newer version ({newest}): start that version here");
        }
    }

    /// <inheritdoc/>
    protected override bool TryInsert(object row)
    {
        if (Database.CurrentTransaction is null)
        {
            return false;
        }

        _rows.Insert(TypeOf(row), row);
        return true;
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);

        // By bytes, as SQLite orders and compares, whatever the server was set up with.
        configurationBuilder.Properties<string>().UseCollation("C");
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        modelBuilder.Entity<Writer>(writer =>
        {
            writer.ToTable("writer");
            writer.Property(w => w.Id).ValueGeneratedNever();
            writer.HasData(new Writer());
        });
        modelBuilder.Entity<Lease>(lease =>
        {
            lease.ToTable("leases");
            lease.HasKey(l => l.Name);
        });
        base.OnModelCreating(modelBuilder);
    }

    private static NpgsqlConnectionStringBuilder Read(string connectionString)
    {
        var read = new NpgsqlConnectionStringBuilder(Defaults + connectionString);
        return string.IsNullOrWhiteSpace(read.Host) ? throw new ArgumentException("It names no host.", nameof(connectionString)) : read;
    }

    // What is asked has to see what was written, and what is saved comes behind it.
    private sealed class BeforeAnythingElse : DbCommandInterceptor
    {
        public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result) =>
            After(eventData, command, result);

        public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result) =>
            After(eventData, command, result);

        public override InterceptionResult<object> ScalarExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<object> result) =>
            After(eventData, command, result);

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
            AfterAsync(eventData, command, result, cancellationToken);

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
            AfterAsync(eventData, command, result, cancellationToken);

        public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default) =>
            AfterAsync(eventData, command, result, cancellationToken);

        private static T After<T>(CommandEventData eventData, DbCommand command, T result)
        {
            PlainText.Clean(command);
            if (eventData.Context is PostgresLiaisonDb db)
            {
                db._rows.Send(db.Connection);
            }

            return result;
        }

        private static async ValueTask<T> AfterAsync<T>(CommandEventData eventData, DbCommand command, T result, CancellationToken ct)
        {
            PlainText.Clean(command);
            if (eventData.Context is PostgresLiaisonDb db)
            {
                await db.FlushAsync(ct);
            }

            return result;
        }
    }

    private sealed class AroundTheCommit : DbTransactionInterceptor
    {
        public override async ValueTask<InterceptionResult> TransactionCommittingAsync(
            DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
        {
            if (eventData.Context is PostgresLiaisonDb db)
            {
                await db.FlushAsync(cancellationToken);
            }

            return result;
        }

        public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            if (eventData.Context is PostgresLiaisonDb db)
            {
                (db._last, db._next) = (db._next, null);
            }

            return Task.CompletedTask;
        }
    }
}

/// <summary>The one row that every writing transaction changes first, on whichever host: who has it is the writer.</summary>
internal sealed class Writer
{
    /// <summary>1.</summary>
    public int Id { get; private set; } = 1;

    /// <summary>How many transactions have been the writer's.</summary>
    public long Version { get; private set; }

    /// <summary>How many statements have changed a table of people, units, counterparts or holidays: counted by triggers, whoever changes them.</summary>
    public long Roster { get; private set; }

    /// <summary>The host and process that wrote last, for people to read.</summary>
    public string Host { get; private set; } = "";
}
