using LiaisonBot.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace LiaisonBot.Benchmarks.Load;

/// <summary>Inserts entities of one type by a statement prepared once, its columns read off the model: a new column is filled without a change here.</summary>
internal sealed class BulkTable<T> : IDisposable
    where T : class
{
    private readonly SqliteCommand _insert;
    private readonly (IProperty Property, Func<object?, object?>? Convert, SqliteParameter Parameter)[] _columns;

    public BulkTable(LiaisonDb db, SqliteConnection connection)
    {
        var type = db.Model.FindEntityType(typeof(T))!;
        _insert = connection.CreateCommand();
        _columns = [.. type.GetProperties().Select((p, i) => (p, p.GetTypeMapping().Converter?.ConvertToProvider, _insert.Parameters.Add(new SqliteParameter($"${i}", null))))];
        var (names, values) = (_columns.Select(c => c.Property.GetColumnName()), _columns.Select(c => c.Parameter.ParameterName));
        _insert.CommandText = $"insert into {type.GetTableName()} ({string.Join(", ", names)}) values ({string.Join(", ", values)})";
    }

    public void Insert(T entity)
    {
        foreach (var (property, convert, parameter) in _columns)
        {
            var value = property.GetGetter().GetClrValue(entity);
            parameter.Value = (value is null || convert is null ? value : convert(value)) ?? DBNull.Value;
        }

        _insert.ExecuteNonQuery();
    }

    public void Dispose() => _insert.Dispose();
}
