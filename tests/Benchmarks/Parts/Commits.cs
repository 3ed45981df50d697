using BenchmarkDotNet.Attributes;
using LiaisonBot.Benchmarks.Load;
using LiaisonBot.Benchmarks.Server;
using LiaisonBot.Commands;
using LiaisonBot.Delivery;
using LiaisonBot.Wire.Answers;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace LiaisonBot.Benchmarks.Parts;

/// <summary>One batch of letters through the host's own writer: from the bytes of the updates to the commit, nothing sent.</summary>
[MemoryDiagnoser]
public class Commits : IAsyncDisposable
{
    private const int People = 50;
    private Room? _room;
    private WebApplication? _host;
    private AsyncServiceScope _scope;
    private long _nextId = 1;

    /// <summary>Letters in the batch.</summary>
    [Params(1, 100)]
    public int Letters { get; set; }

    [GlobalSetup]
    public async Task OpenAsync()
    {
        Environment.SetEnvironmentVariable("LIAISONBOT_Telegram__Token", "123456:made-up_token_for_the_parts");
        _room = new Room(null);
        await Border.MakeAsync(_room.Folder, People, units: 10);
        _host = LiaisonHost.Build(Settings.CommandLine.Parse([$"--Data:Folder={_room.Folder}"]));
        _host.Services.GetRequiredService<Greeting>().Introduce(123456, "load_bot");
        _scope = _host.Services.CreateAsyncScope();
    }

    [Benchmark(Description = "Commit a batch of letters")]
    public async Task CommitAsync()
    {
        var backlog = new Backlog(_nextId, new Offer(0, Letters, Letters) { People = People }, TimeProvider.System.GetUtcNow().ToUnixTimeSeconds());
        _nextId += Letters;
        var items = Enumerable.Range(0, Letters).Select(n => new ArrivalItem(UpdateDecoder.Decode(backlog.Slice(n, n + 1).ToArray())!)).ToList();
        await _scope.ServiceProvider.GetRequiredService<Batch>().CommitAsync(items, CancellationToken.None);
    }

    [GlobalCleanup]
    public async ValueTask DisposeAsync()
    {
        await _scope.DisposeAsync();
        await _host!.DisposeAsync();
        SqliteConnection.ClearAllPools();
        _room!.Dispose();
        GC.SuppressFinalize(this);
    }
}
