using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Update;
using SQLitePCL;

namespace LiaisonBot.Storage.Saving;

/// <summary>
/// The last step of SaveChanges: from changed entries to rows. EF Core writes SQL anew for every row and SQLite prepares it
/// anew; half of the cost of a letter was that. Here each statement is prepared once for the connection. It holds inside
/// a transaction of the caller's; without one EF Core's own way is taken, which opens one.
/// </summary>
internal sealed class PreparedDatabase(DatabaseDependencies dependencies, RelationalDatabaseDependencies relational)
    : RelationalDatabase(dependencies, relational), IDisposable
{
    private readonly Dictionary<IEntityType, (TableWriter Writer, int Depth)> _tables = [];
    private readonly Dictionary<string, Statement> _others = [];
    private sqlite3? _connection;

    // What was prepared belongs to the connection it was prepared on.
    private sqlite3 Connection
    {
        get
        {
            var connection = ((SqliteConnection)RelationalDependencies.Connection.DbConnection).Handle!;
            if (connection != _connection)
            {
                Dispose();
                _connection = connection;
            }

            return connection;
        }
    }

    /// <inheritdoc/>
    public override int SaveChanges(IList<IUpdateEntry> entries) => InTransaction ? Write(entries) : base.SaveChanges(entries);

    /// <inheritdoc/>
    public override Task<int> SaveChangesAsync(IList<IUpdateEntry> entries, CancellationToken cancellationToken = default) =>
        InTransaction ? Task.FromResult(Write(entries)) : base.SaveChangesAsync(entries, cancellationToken);

    /// <summary>Whether rows can be written one by one: only what a transaction holds together may be.</summary>
    public bool InTransaction => RelationalDependencies.Connection.CurrentTransaction is not null;

    /// <summary>Writes a new row at once, past the change tracker.</summary>
    public void Insert(IEntityType type, object row) => TableOf(type).Writer.Insert(row);

    /// <summary>Writes a row as it stands at once, past the change tracker, over the one with its key if there is one.</summary>
    public void Put(IEntityType type, object row) => TableOf(type).Writer.Put(row);

    /// <summary>Runs a statement without parameters.</summary>
    public Task RunAsync(string sql)
    {
        var connection = Connection;
        if (!_others.TryGetValue(sql, out var statement))
        {
            _others[sql] = statement = new Statement(connection, sql);
        }

        statement.Run();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var statement in _others.Values)
        {
            statement.Dispose();
        }

        _others.Clear();
        foreach (var (writer, _) in _tables.Values)
        {
            writer.Dispose();
        }

        _tables.Clear();
    }

    private int Write(IList<IUpdateEntry> entries)
    {
        // Rows that others point at come first and go last.
        foreach (var entry in entries.Where(e => e.EntityState == EntityState.Deleted).OrderByDescending(e => TableOf(e.EntityType).Depth))
        {
            TableOf(entry.EntityType).Writer.Write(entry);
        }

        foreach (var entry in entries.Where(e => e.EntityState != EntityState.Deleted).OrderBy(e => TableOf(e.EntityType).Depth))
        {
            TableOf(entry.EntityType).Writer.Write(entry);
        }

        return entries.Count;
    }

    private (TableWriter Writer, int Depth) TableOf(IEntityType type)
    {
        var connection = Connection;
        if (!_tables.TryGetValue(type, out var table))
        {
            _tables[type] = table = (new TableWriter(connection, type), DepthOf(type));
        }

        return table;
    }

    // 0 for a table that points at no other; the model has no circles.
    private static int DepthOf(IEntityType type) => type.GetForeignKeys().Select(key => key.PrincipalEntityType).Where(to => to != type)
        .Select(DepthOf).DefaultIfEmpty(-1).Max() + 1;
}
