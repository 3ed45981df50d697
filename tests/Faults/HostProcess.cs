using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using LiaisonBot.Tests.Stage;

namespace LiaisonBot.Tests.Faults;

/// <summary>The real host as a process of its own, on a data folder and a messenger that outlive it.</summary>
internal sealed class HostProcess(string folder, Uri messenger, params string[] settings) : IAsyncDisposable
{
    private const string Listening = "Now listening on: ";
    private readonly HttpClient _http = new();
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly ConcurrentQueue<string> _errors = new();
    private Process? _process;

    // Any free port, said on standard output: one chosen beforehand could be taken between a kill and the next start.
    private TaskCompletionSource<Uri> _address = new();

    /// <summary>What stands in its environment beside the token.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>Where its pages are, or were before it was killed; null until it says so.</summary>
    public Uri? Address => _address.Task.IsCompletedSuccessfully ? _address.Task.Result : null;

    /// <summary>Whether it was started and has not ended.</summary>
    public bool Runs => _process is { HasExited: false };

    /// <summary>What it said on standard output, over all its runs.</summary>
    public IReadOnlyCollection<string> Lines => _lines;

    /// <summary>What it said on standard error.</summary>
    public IReadOnlyCollection<string> Errors => _errors;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Starts the process and waits for nothing.</summary>
    public void Launch()
    {
        _address = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        _process = Process.Start(Command(["run", "--Http:Urls=http://127.0.0.1:0", $"--Telegram:ApiUrl={messenger.ToString().TrimEnd('/')}", .. settings]))!;
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(_errors, line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Starts the process and waits until its pages are there, which is after its database is open.</summary>
    public async Task StartAsync()
    {
        Launch();
        var ended = _process!.WaitForExitAsync(Ct);
        await Task.WhenAny(_address.Task, ended).WaitAsync(Waiting.Patience, Ct);
        Assert.False(_process.HasExited, "the host ended: " + string.Join('\n', _errors));
    }

    /// <summary>kill -9.</summary>
    public async Task KillAsync()
    {
        if (_process is { } host)
        {
            host.Kill();
            await host.WaitForExitAsync(CancellationToken.None);
            host.Dispose();
            _process = null;
        }
    }

    /// <summary>Waits for its end. Returns the exit code.</summary>
    public async Task<int> EndAsync()
    {
        await _process!.WaitForExitAsync(Ct).WaitAsync(Waiting.Patience, Ct);
        return _process.ExitCode;
    }

    /// <summary>Ends it in good order. Returns the exit code.</summary>
    public async Task<int> StopAsync()
    {
        Signal("TERM");
        return await EndAsync();
    }

    /// <summary>Sends it a signal: TERM, STOP or CONT.</summary>
    public void Signal(string name) => Assert.True(Run("kill", "-" + name, _process!.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)), "kill -" + name);

    /// <summary>What a page says now; nothing when there is no answer.</summary>
    public async Task<string> PageAsync(string name)
    {
        try
        {
            using var page = await _http.GetAsync(new Uri(await _address.Task.WaitAsync(Waiting.Patience, Ct), name), Ct);
            return await page.Content.ReadAsStringAsync(Ct);
        }
        catch (HttpRequestException)
        {
            return "";
        }
    }

    /// <summary>Waits until the readiness page says this with this status.</summary>
    public async Task ReadyAsync(HttpStatusCode status, string says)
    {
        var last = "";
        for (var tries = 0; tries < 1200; tries++)
        {
            Assert.False(_process?.HasExited == true, "the host ended: " + Tail());
            try
            {
                using var page = await _http.GetAsync(new Uri(await _address.Task.WaitAsync(Waiting.Patience, Ct), "readyz"), Ct);
                last = await page.Content.ReadAsStringAsync(Ct);
                if (page.StatusCode == status && last.Contains(says, StringComparison.Ordinal))
                {
                    return;
                }
            }
            catch (HttpRequestException refused)
            {
                // If it has ended, it is said next time round, with the end of its log.
                last = refused.Message;
            }

            await Task.Delay(50, Ct);
        }

        Assert.Fail($"/readyz never said {status} {says}: {last}");
    }

    /// <summary>The end of what it said, for a test that waited in vain.</summary>
    public string Tail() => string.Join('\n', _lines.TakeLast(30).Concat(_errors).Prepend(_process?.HasExited == true ? "it has ended" : "it runs"));

    /// <summary>The lines of the log that hold this.</summary>
    public IReadOnlyList<string> Said(string part) => [.. _lines.Where(line => line.Contains(part, StringComparison.Ordinal))];

    /// <summary>Runs a program of the system. Whether it is there and did what was asked.</summary>
    public static bool Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
            return process.WaitForExit(Waiting.Patience) && process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // Not on this machine.
            return false;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _http.Dispose();
    }

    private void Hear(string? line)
    {
        Keep(_lines, line);
        if (line?.IndexOf(Listening, StringComparison.Ordinal) is { } at and >= 0)
        {
            _address.TrySetResult(new Uri(line[(at + Listening.Length)..].Trim()));
        }
    }

    private static void Keep(ConcurrentQueue<string> to, string? line)
    {
        if (!string.IsNullOrEmpty(line))
        {
            to.Enqueue(line);
        }
    }

    private ProcessStartInfo Command(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "liaisonbot.dll"), .. arguments, $"--Data:Folder={folder}", .. StageStore.SettingsOf(folder)])
        {
            RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Path.GetTempPath(),
        };
        start.Environment["LIAISONBOT_Telegram__Token"] = "1:sandbox";
        foreach (var (name, value) in Environment)
        {
            start.Environment[name] = value;
        }

        return start;
    }
}
