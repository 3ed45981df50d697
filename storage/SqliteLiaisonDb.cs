using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace LiaisonBot.Storage;

/// <summary>The registers in one SQLite file.</summary>
public sealed class SqliteLiaisonDb(DbContextOptions<SqliteLiaisonDb> options) : LiaisonDb(options)
{
    // A lock held longer than a verb needs is a failure of the store, to be told and waited for; seconds.
    private const int LockPatienceSeconds = 10;

    /// <summary>Options for the database file at <paramref name="path"/>.</summary>
    /// <param name="mustExist">
    /// False: it is made if it is not there. True for whoever works on registers that are there: were the file taken away,
    /// an empty one would come in its place, and letters be confirmed into nothing.
    /// </param>
    public static DbContextOptions<SqliteLiaisonDb> OptionsFor(string path, bool mustExist = false) => new DbContextOptionsBuilder<SqliteLiaisonDb>()
        .UseSqlite(new SqliteConnectionStringBuilder
        {
            DataSource = path, ForeignKeys = true, Pooling = true, DefaultTimeout = LockPatienceSeconds,
            Mode = mustExist ? SqliteOpenMode.ReadWrite : SqliteOpenMode.ReadWriteCreate,
        }.ToString())
        .AddInterceptors(new Pragmas())
        .ConfigureWarnings(w => w.Ignore(RelationalEventId.MultipleCollectionIncludeWarning))
        .Options;

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<Milliseconds>();
    }

    // SQLite cannot order DateTimeOffset; whole milliseconds since 1970 in UTC it can.
    private sealed class Milliseconds() : ValueConverter<DateTimeOffset, long>(
        at => at.ToUnixTimeMilliseconds(), ms => DateTimeOffset.FromUnixTimeMilliseconds(ms));

    // Pragmas hold for one connection only, so each that is opened gets them.
    private sealed class Pragmas : DbConnectionInterceptor
    {
        private const string Text = "pragma synchronous = full; pragma busy_timeout = 5000; pragma temp_store = memory;";

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
