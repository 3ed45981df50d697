using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace LiaisonBot.Benchmarks.Load;

/// <summary>A bot under load: ours or a peer, in a process and a folder of its own.</summary>
internal sealed class BotProcess : IDisposable
{
    private const int Sigterm = 15;
    private const string Token = "123456:made-up_token_for_the_load";
    private static readonly string[] Hurried =
        ["--Limits:MessagesPerSecond=100000", "--Limits:MessagesPerSecondPrivate=100000", "--Limits:MessagesPerMinuteGroup=100000"];

    private readonly Process _process;
    private readonly List<string> _said = [];
    private bool _stopped;

    private BotProcess(ProcessStartInfo start)
    {
        (start.RedirectStandardOutput, start.RedirectStandardError) = (true, true);
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public int Id => _process.Id;

    /// <summary>Where its health pages are; null for a peer.</summary>
    public Uri? Pages { get; private init; }

    /// <summary>Our host, published or built, on a folder that is ready.</summary>
    /// <param name="hurried">Sends as fast as it can, in place of Telegram's pace.</param>
    public static BotProcess StartOurs(
        string host, string folder, Uri api, bool hurried = true, IReadOnlyList<string>? settings = null, IReadOnlyList<(string Name, string Value)>? environment = null)
    {
        var pages = new Uri($"http://127.0.0.1:{FreePort()}");
        string[] arguments = ["run", $"--Http:Urls={Plain(pages)}", $"--Data:Folder={folder}", $"--Telegram:ApiUrl={Plain(api)}", .. hurried ? Hurried : [], .. settings ?? []];
        var start = host.EndsWith(".dll", StringComparison.Ordinal) ? new ProcessStartInfo("dotnet", [host, .. arguments]) : new ProcessStartInfo(host, arguments);
        start.WorkingDirectory = folder;
        start.Environment["LIAISONBOT_Telegram__Token"] = Token;
        foreach (var (name, value) in environment ?? [])
        {
            start.Environment[name] = value;
        }

        return new BotProcess(start) { Pages = pages };
    }

    /// <summary>A peer by its command line; it reads API, TOKEN and DB from the environment.</summary>
    public static BotProcess StartPeer(string command, string folder, Uri api)
    {
        var words = command.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var start = new ProcessStartInfo(words[0], words[1..]);
        start.Environment["API"] = Plain(api);
        start.Environment["TOKEN"] = Token;
        start.Environment["DB"] = Path.Combine(folder, "peer.db");
        return new BotProcess(start);
    }

    /// <summary>How many transactions our host has committed.</summary>
    public async Task<long> CommitsAsync()
    {
        using var http = new HttpClient();
        var line = (await http.GetStringAsync(new Uri(Pages!, "/metrics"))).Split('\n')
            .First(l => l.StartsWith("liaisonbot_commit_duration_seconds_count", StringComparison.Ordinal));
        return long.Parse(line.Split(' ')[^1], null);
    }

    /// <summary>Stops it in good order.</summary>
    public async Task StopAsync()
    {
        _stopped = true;
        if (!_process.HasExited)
        {
            _ = Kill(Id, Sigterm);
            await _process.WaitForExitAsync();
        }
    }

    /// <summary>Does something with it; when that fails, or the bot ends meanwhile, the failure tells what the bot said last.</summary>
    public async Task<T> TellAsync<T>(Func<Task<T>> deed)
    {
        try
        {
            var done = deed();
            return await Task.WhenAny(done, EndedAsync()) == done ? await done : throw new LoadException($"the bot ended by itself with {_process.ExitCode}");
        }
        catch (LoadException wrong)
        {
            lock (_said)
            {
                throw new LoadException(string.Join(Environment.NewLine, [wrong.Message, "The bot said last:", .. _said.TakeLast(20)]));
            }
        }
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }

    private async Task EndedAsync()
    {
        await _process.WaitForExitAsync();
        if (_stopped)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan);
        }
    }

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int pid, int signal);

    private static string Plain(Uri address) => address.ToString().TrimEnd('/');

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private void Hear(string? line)
    {
        lock (_said)
        {
            if (line is not null)
            {
                _said.Add(line);
            }
        }
    }
}
