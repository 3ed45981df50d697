using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace LiaisonBot.Storage;

/// <summary>The registers in one SQLite file.</summary>
public sealed class SqliteLiaisonDb(DbContextOptions<SqliteLiaisonDb> options) : LiaisonDb(options)
{
    /// <summary>Options for the database file at <paramref name="path"/>; it need not exist yet.</summary>
    /// <param name="pooled">Whether the connection outlives its context; a file that was looked at once is let go of.</param>
    public static DbContextOptions<SqliteLiaisonDb> OptionsFor(string path, bool pooled = true) => new DbContextOptionsBuilder<SqliteLiaisonDb>()
        .UseSqlite(new SqliteConnectionStringBuilder { DataSource = path, ForeignKeys = true, Pooling = pooled }.ToString())
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
