using LiaisonBot.Backups;
using LiaisonBot.Commands;
using LiaisonBot.Settings;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Backups;
using LiaisonBot.Words;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace LiaisonBot.Verbs;

/// <summary>The data folder of a verb that works on files rather than in the registers.</summary>
internal sealed class VerbFolder
{
    private VerbFolder(IOptions<DataOptions> data, IOptions<StorageOptions> storage, BackupOptions backup, TimeProvider time) =>
        (Data, Registers, Backups) = (data.Value.Folder, new Registers(data, storage), new BackupFolder(data.Value, backup, time));

    /// <summary>The data folder.</summary>
    public string Data { get; }

    /// <summary>Where the registers stand.</summary>
    public Registers Registers { get; }

    /// <summary>The backups and the database's own path.</summary>
    public BackupFolder Backups { get; }

    /// <summary>This build's migrations.</summary>
    public static IReadOnlyList<string> Known()
    {
        using var db = new SqliteLiaisonDb(SqliteLiaisonDb.OptionsFor(":memory:"));
        return Schema.KnownTo(db);
    }

    /// <summary>As the settings say. SettingsException or OptionsValidationException for a bad one.</summary>
    public static VerbFolder Of(Settings.CommandLine line, TimeProvider time)
    {
        var settings = new ConfigurationManager();
        settings.UseLiaisonSettings(line);
        Zones.Adopt(settings["Locale:TimeZone"]);
        using var services = new ServiceCollection().AddSingleton<IConfiguration>(settings).AddSettings().AddBackupOptions().BuildServiceProvider();
        return new VerbFolder(
            services.GetRequiredService<IOptions<DataOptions>>(), services.GetRequiredService<IOptions<StorageOptions>>(),
            services.GetRequiredService<IOptions<BackupOptions>>().Value, time);
    }

    /// <summary>The same for a verb about a database file. VerbException when the registers are on a server.</summary>
    public static VerbFolder WithFile(string verb, Settings.CommandLine line, TimeProvider time)
    {
        var folder = Of(line, time);
        return folder.Registers.File is not null ? folder : throw new VerbException(VerbWords.NotOnAServer(verb));
    }

    /// <summary>VerbException when there is no database, or one of a newer version.</summary>
    public async Task NeedDatabaseAsync(CancellationToken ct)
    {
        if (!File.Exists(Backups.Database))
        {
            throw new VerbException(VerbWords.NoDatabase(Data));
        }

        if ((await ReadSchemaAsync(ct)).Unknown.Count > 0)
        {
            throw new VerbException(VerbWords.NewerVersion(Data));
        }
    }

    /// <summary>Does a long thing with its progress on standard error. VerbException when it fails.</summary>
    public static async Task<T> TellingAsync<T>(Func<Action<CopyStage, double>, Task<T>> deed, Func<string, string> failed, TimeProvider time)
    {
        var said = time.GetTimestamp();
        try
        {
            return await deed((stage, part) =>
            {
                // The first after two seconds: what is quick says nothing.
                if (time.GetElapsedTime(said) > TimeSpan.FromSeconds(2))
                {
                    said = time.GetTimestamp();
                    Console.Error.WriteLine(VerbWords.Progress(stage, part));
                }
            });
        }
        catch (BadCopyException why)
        {
            throw new VerbException(failed(why.Message));
        }
    }

    private async Task<Schema> ReadSchemaAsync(CancellationToken ct)
    {
        try
        {
            await using var connection = await CopyCheck.OpenAsync(Backups.Database, ct);
            return await Schema.ReadAsync(connection, Known(), ct);
        }
        catch (SqliteException failure)
        {
            throw new VerbException(VerbWords.Damaged(UniqueClash.Describe(failure)));
        }
    }
}
