using System.Data.Common;
using LiaisonBot.Storage.Records;
using LiaisonBot.Storage.Saving;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace LiaisonBot.Storage;

/// <summary>The registers in one SQLite file.</summary>
public sealed class SqliteLiaisonDb(DbContextOptions<SqliteLiaisonDb> options) : LiaisonDb(options)
{
    private PreparedDatabase? _rows;
    private long _dataVersion = -1;

    // About how many: what is rolled back is not counted again.
    private int _wordsDue;

    static SqliteLiaisonDb()
    {
        // Asked for before the library is first used: it need not count the memory of all. It guards each call of a connection,
        // though a context is used by one thread at a time: a statement that was not disposed of is finalized by a thread of the runtime's.
        SQLitePCL.Batteries_V2.Init();
        _ = SQLitePCL.raw.sqlite3_config(SQLitePCL.raw.SQLITE_CONFIG_MEMSTATUS, 0);
    }

    private PreparedDatabase Rows => _rows ??= (PreparedDatabase)this.GetService<IDatabase>();

    // A lock held longer than a verb needs is a failure of the store, to be told and waited for; seconds.
    private const int LockPatienceSeconds = 10;

    /// <summary>Options for the database file at <paramref name="path"/>.</summary>
    /// <param name="mustExist">
    /// False: it is made if it is not there. True for whoever works on registers that are there: were the file taken away,
    /// an empty one would come in its place, and letters be confirmed into nothing.
    /// </param>
    /// <param name="pooled">Whether the connection outlives its context; a file that was looked at once is let go of.</param>
    public static DbContextOptions<SqliteLiaisonDb> OptionsFor(string path, bool mustExist = false, bool pooled = true) => new DbContextOptionsBuilder<SqliteLiaisonDb>()
        .UseSqlite(new SqliteConnectionStringBuilder
        {
            DataSource = path, ForeignKeys = true, Pooling = pooled, DefaultTimeout = LockPatienceSeconds,
            Mode = mustExist ? SqliteOpenMode.ReadWrite : SqliteOpenMode.ReadWriteCreate,
        }.ToString())
        .AddInterceptors(new Pragmas())
        .ReplaceService<IDatabase, PreparedDatabase>()
        .ConfigureWarnings(w => w.Ignore(RelationalEventId.MultipleCollectionIncludeWarning))
        .Options;

    /// <summary>Has EF Core take in the model, which the first context of a process waits for. Opens nothing.</summary>
    public static void MakeModel()
    {
        using var db = new SqliteLiaisonDb(OptionsFor(":memory:"));
        _ = db.Model;
    }

    internal override Dialect Dialect { get; } = new SqliteDialect();

    /// <inheritdoc/>
    public override Task OpenAsync(CancellationToken ct) => Opening.OpenAsync(this, ct);

    // Rows are written at once.
    /// <inheritdoc/>
    public override Task FlushAsync(CancellationToken ct) => Task.CompletedTask;

    /// <inheritdoc/>
    public override async Task IndexWordsAsync(int least, CancellationToken ct)
    {
        if (_wordsDue >= least && Writes && Rows.InTransaction)
        {
            await Rows.RunAsync(Opening.IndexDue);
            await Rows.RunAsync(Opening.NoneDue);
            _wordsDue = 0;
        }
    }

    /// <inheritdoc/>
    public override void Put(object row)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (!Rows.InTransaction)
        {
            throw new InvalidOperationException("A row is put only inside a transaction.");
        }

        Rows.Put(TypeOf(row), row);
    }

    /// <inheritdoc/>
    public override Task SetSavepointAsync(CancellationToken ct) => Rows.RunAsync("savepoint item");

    /// <inheritdoc/>
    public override Task KeepSavepointAsync(CancellationToken ct) => Rows.RunAsync("release item");

    /// <inheritdoc/>
    public override Task ReturnToSavepointAsync(CancellationToken ct) => Rows.RunAsync("rollback to item");

    // The transaction holds the write lock from its beginning. The number changes only through other connections.
    /// <inheritdoc/>
    protected override async Task<Change> LookForOthersAsync(CancellationToken ct)
    {
        var before = _dataVersion;
        await foreach (var row in this.RowsAsync("select data_version from pragma_data_version", ct))
        {
            _dataVersion = row.GetInt64(0);
        }

        return _dataVersion == before ? Change.None : Change.Anything;
    }

    /// <inheritdoc/>
    protected override bool TryInsert(object row)
    {
        if (!Rows.InTransaction)
        {
            return false;
        }

        Rows.Insert(TypeOf(row), row);
        _wordsDue += row is Record ? 1 : 0;
        return true;
    }

    // Pragmas hold for one connection only, so each that is opened gets them.
    private sealed class Pragmas : DbConnectionInterceptor
    {
        // A checkpoint every 16 MB of log instead of 4 writes the pages that every record touches less often.
        private const string Text =
            "pragma synchronous = full; pragma busy_timeout = 5000; pragma temp_store = memory; pragma cache_size = -32000; pragma wal_autocheckpoint = 4000;";

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            using var command = connection.CreateCommand();
            command.CommandText = Text;
            command.ExecuteNonQuery();
        }

        public override async Task ConnectionOpenedAsync(
            DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = Text;
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
