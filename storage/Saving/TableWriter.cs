using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Update;
using SQLitePCL;

namespace LiaisonBot.Storage.Saving;

/// <summary>Writes the rows of one table by statements prepared once: one to insert, one to delete, one to update for each set of columns.</summary>
internal sealed class TableWriter : IDisposable
{
    private readonly sqlite3 _connection;
    private readonly string _table;
    private readonly Column[] _columns;
    private readonly Column[] _keys;

    // What a row has to hold still for a change of it to be right: its key, and the version it was read with.
    private readonly Column[] _guards;
    private readonly Dictionary<ulong, Statement> _updates = [];
    private Statement? _insert;
    private Statement? _put;
    private Statement? _delete;

    public TableWriter(sqlite3 connection, IEntityType type)
    {
        _connection = connection;
        _table = type.GetTableName() ?? throw new NotSupportedException(type.Name + " has no table");
        _columns = [.. type.GetProperties().Select(Column.Of)];
        _keys = [.. _columns.Where(c => c.Property.IsPrimaryKey())];
        _guards = [.. _keys, .. _columns.Where(c => c.Property.IsConcurrencyToken)];
        if (_columns.Length > 64)
        {
            throw new NotSupportedException(_table + " has more columns than an update can name");
        }
    }

    /// <summary>Writes a new row that nothing tracks.</summary>
    public void Insert(object row) => Run(_insert ??= new Statement(_connection, InsertText()), row);

    /// <summary>Writes a row that nothing tracks as it stands, over the one with its key if there is one.</summary>
    public void Put(object row) => Run(_put ??= new Statement(_connection, PutText()), row);

    /// <summary>Writes what the entry says. DbUpdateConcurrencyException when its row is not there, or not in the version it was read in.</summary>
    public void Write(IUpdateEntry entry)
    {
        switch (entry.EntityState)
        {
            case EntityState.Added:
                Run(_insert ??= new Statement(_connection, InsertText()), entry, _columns, []);
                break;
            case EntityState.Modified:
                Update(entry);
                break;
            case EntityState.Deleted:
                Run(_delete ??= new Statement(_connection, $"delete from {Quote(_table)} where {Equal(_guards, " and ")}"), entry, [], _guards);
                break;
            default:
                throw new InvalidOperationException("Nothing to write of an entry that is " + entry.EntityState);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _insert?.Dispose();
        _put?.Dispose();
        _delete?.Dispose();
        foreach (var update in _updates.Values)
        {
            update.Dispose();
        }
    }

    private void Update(IUpdateEntry entry)
    {
        var changed = Array.FindAll(_columns, c => entry.IsModified(c.Property));
        var which = 0UL;
        foreach (var column in changed)
        {
            which |= 1UL << Array.IndexOf(_columns, column);
        }

        if (!_updates.TryGetValue(which, out var update))
        {
            _updates[which] = update = new Statement(
                _connection, $"update {Quote(_table)} set {Equal(changed, ", ")} where {Equal(_guards, " and ")}");
        }

        Run(update, entry, changed, _guards);
    }

    private void Run(Statement statement, object row)
    {
        for (var i = 0; i < _columns.Length; i++)
        {
            statement.Bind(i + 1, _columns[i].Store(_columns[i].Read(row)));
        }

        statement.Run();
    }

    private static void Run(Statement statement, IUpdateEntry entry, Column[] values, Column[] guards)
    {
        var at = 1;
        foreach (var column in values)
        {
            statement.Bind(at++, column.Store(entry.GetCurrentValue(column.Property)));
        }

        foreach (var column in guards)
        {
            statement.Bind(at++, column.Store(entry.GetOriginalValue(column.Property)));
        }

        if (statement.Run() != 1)
        {
            throw new DbUpdateConcurrencyException("A row of " + entry.EntityType.GetTableName() + " was changed or removed since it was read", [entry]);
        }
    }

    private string InsertText() =>
        $"insert into {Quote(_table)} ({string.Join(", ", _columns.Select(c => Quote(c.Name)))}) values ({string.Join(", ", _columns.Select(_ => "?"))})";

    private string PutText()
    {
        var rest = _columns.Except(_keys).Select(c => $"{Quote(c.Name)} = excluded.{Quote(c.Name)}");
        return $"{InsertText()} on conflict ({string.Join(", ", _keys.Select(c => Quote(c.Name)))}) do update set {string.Join(", ", rest)}";
    }

    private static string Equal(Column[] columns, string between) => string.Join(between, columns.Select(c => Quote(c.Name) + " = ?"));

    private static string Quote(string name) => $"\"{name}\"";
}
