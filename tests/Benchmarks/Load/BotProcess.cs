using System.Diagnostics;
using System.Runtime.InteropServices;

namespace LiaisonBot.Benchmarks.Load;

/// <summary>A bot under load: ours or a peer, in a process and a folder of its own.</summary>
internal sealed class BotProcess : IDisposable
{
    private const int Sigterm = 15;
    private const string Token = "123456:made-up_token_for_the_load";
    private readonly Process _process;
    private readonly List<string> _said = [];

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

    /// <summary>Our host, published or built, on a folder that is ready.</summary>
    public static BotProcess StartOurs(string host, string folder, Uri api, params string[] settings)
    {
        string[] arguments =
        [
            "run", "--Http:Urls=http://127.0.0.1:0", $"--Data:Folder={folder}", $"--Telegram:ApiUrl={api.ToString().TrimEnd('/')}",
            "--Limits:MessagesPerSecond=100000", "--Limits:MessagesPerSecondPrivate=100000", "--Limits:MessagesPerMinuteGroup=100000", .. settings,
        ];
        var start = host.EndsWith(".dll", StringComparison.Ordinal) ? new ProcessStartInfo("dotnet", [host, .. arguments]) : new ProcessStartInfo(host, arguments);
        start.WorkingDirectory = folder;
        start.Environment["LIAISONBOT_Telegram__Token"] = Token;
        return new BotProcess(start);
    }

    /// <summary>A peer by its command line; it reads API, TOKEN and DB from the environment.</summary>
    public static BotProcess StartPeer(string command, string folder, Uri api)
    {
        var words = command.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var start = new ProcessStartInfo(words[0], words[1..]);
        start.Environment["API"] = api.ToString().TrimEnd('/');
        start.Environment["TOKEN"] = Token;
        start.Environment["DB"] = Path.Combine(folder, "peer.db");
        return new BotProcess(start);
    }

    /// <summary>Stops it in good order.</summary>
    public async Task StopAsync()
    {
        if (!_process.HasExited)
        {
            _ = Kill(Id, Sigterm);
            await _process.WaitForExitAsync();
        }
    }

    /// <summary>What it said last, for a run that went wrong.</summary>
    public string LastWords()
    {
        lock (_said)
        {
            return string.Join(Environment.NewLine, _said.TakeLast(20));
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

    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int pid, int signal);

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
