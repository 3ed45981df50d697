using LiaisonBot.Storage;
using LiaisonBot.Storage.Files;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Npgsql;

namespace LiaisonBot.Settings;

/// <summary>Where the registers stand, as the settings say: in a file of the data folder or on a server.</summary>
internal sealed class Registers
{
    /// <summary>The file's name in the data folder.</summary>
    public const string Name = "liaison.db";

    private readonly Func<LiaisonDb> _open;
    private readonly Func<CancellationToken, Task<Snapshot>> _look;

    public Registers(IOptions<DataOptions> data, IOptions<StorageOptions> storage)
    {
        Shelf = new FileShelf(Path.Combine(data.Value.Folder, "attachments"));
        if (storage.Value.IsPostgres)
        {
            var options = PostgresLiaisonDb.OptionsFor(storage.Value.ConnectionString ?? "");
            Where = PostgresLiaisonDb.NameOf(storage.Value.ConnectionString ?? "");
            _open = () => new PostgresLiaisonDb(options);
            _look = ct => Snapshot.OpenAsync(new PostgresLiaisonDb(PostgresLiaisonDb.OptionsFor(storage.Value.ConnectionString ?? "", patient: true)), ct);
        }
        else
        {
            Where = File = Path.Combine(data.Value.Folder, Name);
            var options = SqliteLiaisonDb.OptionsFor(Where, mustExist: true);
            _open = () => new SqliteLiaisonDb(options);
            _look = ct => Snapshot.OpenAsync(Where, ct);
        }
    }

    /// <summary>The attachments, which are files in the data folder wherever the registers stand.</summary>
    public FileShelf Shelf { get; }

    /// <summary>The file's path; null on a server.</summary>
    public string? File { get; }

    /// <summary>The file's path, or server and database; for people to read.</summary>
    public string Where { get; }

    /// <summary>The registers, which are there: whoever asks disposes of them.</summary>
    public LiaisonDb Open() => _open();

    /// <summary>The registers as they stand now, to be read through. Whatever the database throws.</summary>
    public Task<Snapshot> LookAsync(CancellationToken ct) => _look(ct);

    /// <summary>After a failure: no connection is kept, so that the next attempt makes a new one. Never throws.</summary>
    public static void Forget(LiaisonDb db)
    {
        switch (db.Database.GetDbConnection())
        {
            case SqliteConnection file:
                SqliteConnection.ClearPool(file);
                break;
            case NpgsqlConnection server:
                NpgsqlConnection.ClearPool(server);
                break;
        }
    }
}
