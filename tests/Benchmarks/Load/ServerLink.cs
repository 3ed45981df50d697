using System.Diagnostics;
using System.Text.Json;
using LiaisonBot.Benchmarks.Server;

namespace LiaisonBot.Benchmarks.Load;

/// <summary>The load server, started as a process of its own, and the line to it.</summary>
internal sealed class ServerLink : IDisposable
{
    private readonly Process _server;

    private ServerLink(Process server, Uri address) => (_server, Address) = (server, address);

    /// <summary>What a bot is given as the Bot API's address.</summary>
    public Uri Address { get; }

    public static async Task<ServerLink> StartAsync()
    {
        var start = new ProcessStartInfo("dotnet", [typeof(ServerLink).Assembly.Location, "serve"]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        // Fewer switches between threads: the socket's own thread goes on with what waited for it.
        start.Environment["DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS"] = "1";
        start.Environment["DOTNET_TieredPGO"] = "0";
        var server = Process.Start(start)!;
        var link = new ServerLink(server, new Uri("http://127.0.0.1:" + await server.StandardOutput.ReadLineAsync()));
        await link.WarmUpAsync();
        return link;
    }

    /// <summary>Has updates waiting, in place of what waited before.</summary>
    public Task OfferAsync(Offer offer) => AskAsync(JsonSerializer.Serialize(offer));

    /// <summary>Waits for the last reply to the last offer.</summary>
    public async Task<Measured> ResultAsync(TimeSpan patience)
    {
        var answer = AskAsync(ServerDesk.Result);
        if (await Task.WhenAny(answer, Task.Delay(patience)) != answer)
        {
            throw new LoadException($"not every reply came within {patience}");
        }

        return JsonSerializer.Deserialize<Measured>(await answer)!;
    }

    /// <summary>What was seen of the last offer so far.</summary>
    public async Task<Measured> SoFarAsync() => JsonSerializer.Deserialize<Measured>(await AskAsync(ServerDesk.SoFar))!;

    /// <summary>When the bot asked for updates first since the last offer, as a timestamp of <see cref="Stopwatch"/>, which all processes share.</summary>
    public async Task<long> FirstPollAsync(TimeSpan patience)
    {
        for (var began = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(began) < patience; await Task.Delay(10))
        {
            if (long.Parse(await AskAsync(ServerDesk.Polled), null) is var at and > 0)
            {
                return at;
            }
        }

        throw new LoadException($"the bot did not ask for updates within {patience}");
    }

    public void Dispose()
    {
        _server.StandardInput.Close();
        _server.WaitForExit();
        _server.Dispose();
    }

    // So that the first round does not pay for compiling the server.
    private async Task WarmUpAsync()
    {
        using var http = new HttpClient();
        for (var n = 0; n < 3000; n++)
        {
            using var content = new StringContent("""{"chat_id":1,"text":"warm"}""");
            using var answer = await http.PostAsync(new Uri(Address, "/bot1:x/sendMessage"), content);
        }
    }

    private async Task<string> AskAsync(string order)
    {
        await _server.StandardInput.WriteLineAsync(order);
        await _server.StandardInput.FlushAsync();
        return await _server.StandardOutput.ReadLineAsync() ?? throw new LoadException("the load server died");
    }
}
