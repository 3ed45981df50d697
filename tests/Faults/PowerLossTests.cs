using LiaisonBot.Storage;
using LiaisonBot.Tests.Stage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Tests.Faults;

/// <summary>
/// The power goes: what is on disk then, whole or with the end of the write-ahead log missing or torn, is opened as a new
/// database. It must be a beginning of what happened, and hold all that was confirmed.
/// </summary>
public sealed class PowerLossTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("liaisonbot-power-").FullName;
    private readonly Random _chance = new(20261126);

    public PowerLossTests() => StageStore.NeedsAFile();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public Task What_is_on_disk_is_a_beginning_of_what_happened() => LosePowerAsync(letters: 8, cuts: 8);

    [Fact]
    [Trait(LongRun.Category, LongRun.Long)]
    public Task What_is_on_disk_is_a_beginning_of_what_happened_at_two_thousand_moments()
    {
        LongRun.Ask();
        return LosePowerAsync(letters: 40, cuts: 50);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task LosePowerAsync(int letters, int cuts)
    {
        await using var stage = await BotStage.StartAsync();
        await stage.AskAsync(TestBorder.An, "/toi");
        var path = Path.Combine(stage.Folder, "liaison.db");
        await stage.DoAsync(async (db, _) =>
        {
            // Without it a commit is on its way to the disk when it is confirmed, and none of this would hold.
            Assert.Equal(2, await db.Database.SqlQueryRaw<int>("select synchronous as value from pragma_synchronous").SingleAsync(Ct));
            return LiaisonBot.Commands.Reply.Silent;
        });
        await TakeInAsync(path);
        for (var letter = 1; letter <= letters; letter++)
        {
            var sent = await stage.Phone.SendAsync(TestBorder.An, $"/thu gửi Kim Bình: việc số {letter}", Ct);
            await stage.Phone.ConfirmedAsync(sent.UpdateId, Ct);
            var (main, log) = await CopyAsync(path);
            Assert.Equal(letter, await LettersAsync(main, log));
            await CutAsync(main, log, letter, cuts);
            await TearCheckpointAsync(main, log, letter);
        }
    }

    private async Task CutAsync(byte[] main, byte[] log, int letters, int cuts)
    {
        var last = 0;
        foreach (var length in Enumerable.Range(0, cuts).Select(_ => _chance.Next(log.Length + 1)).Order())
        {
            var found = await LettersAsync(main, log[..length]);
            Assert.InRange(found, last, letters);
            last = found;

            // A sector that was on its way when the power went may hold anything.
            var torn = log.ToArray();
            _chance.NextBytes(torn.AsSpan(length));
            Assert.Equal(found, await LettersAsync(main, torn));
        }
    }

    // The power goes while the log is taken into the database: some pages are there, others not, and the log is whole.
    private async Task TearCheckpointAsync(byte[] main, byte[] log, int letters)
    {
        var taken = Write(main, log);
        await TakeInAsync(taken);
        var after = await File.ReadAllBytesAsync(taken, Ct);
        const int Page = 4096;
        var mixed = new byte[Math.Max(main.Length, after.Length)];
        main.CopyTo(mixed, 0);
        for (var at = 0; at < after.Length; at += Page)
        {
            if (_chance.Next(2) == 0)
            {
                after.AsSpan(at, Page).CopyTo(mixed.AsSpan(at));
            }
        }

        Assert.Equal(letters, await LettersAsync(mixed, log));
    }

    /// <summary>Opens what a power cut left. Returns how many letters it holds: the first ones, each wholly.</summary>
    private async Task<int> LettersAsync(byte[] main, byte[] log)
    {
        await using var db = new SqliteLiaisonDb(SqliteLiaisonDb.OptionsFor(Write(main, log)));
        await Books.CheckAsync(db);
        var summaries = await db.Records.OrderBy(r => r.Number).Select(r => r.Summary).ToListAsync(Ct);
        Assert.Equal(Enumerable.Range(1, summaries.Count).Select(n => $"việc số {n}"), summaries);

        // The first update was "/toi": each letter stands there with the update it came in.
        Assert.Equal(summaries.Count + 1, await db.SeenUpdates.CountAsync(Ct));
        FaultBorder.Forget(db);
        return summaries.Count;
    }

    private string Write(byte[] main, byte[] log)
    {
        var path = Path.Combine(_folder, Guid.NewGuid().ToString("N"));
        File.WriteAllBytes(path, main);
        File.WriteAllBytes(path + "-wal", log);
        return path;
    }

    // Nobody writes while the lock is held, so both files are of one moment.
    private static async Task<(byte[] Main, byte[] Log)> CopyAsync(string path)
    {
        await using var holder = await OpenAsync(path);
        await using var transaction = await holder.BeginTransactionAsync(Ct);
        return (await ReadAsync(path), await ReadAsync(path + "-wal"));
    }

    private static async Task TakeInAsync(string path)
    {
        await using var connection = await OpenAsync(path);
        await using var command = connection.CreateCommand();
        command.CommandText = "pragma wal_checkpoint(truncate)";
        await command.ExecuteNonQueryAsync(Ct);
    }

    private static async Task<SqliteConnection> OpenAsync(string path)
    {
        var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        await connection.OpenAsync(Ct);
        return connection;
    }

    private static async Task<byte[]> ReadAsync(string path)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[file.Length];
        await file.ReadExactlyAsync(bytes, Ct);
        return bytes;
    }
}
