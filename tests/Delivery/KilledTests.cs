using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Audit;
using LiaisonBot.Tests.Sandbox;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Tests.Delivery;

/// <summary>The real host as a process of its own, killed again and again while letters pour in.</summary>
public sealed class KilledTests : IDisposable
{
    private const int Letters = 400;
    private const int Kills = 5;
    private readonly string _folder = Directory.CreateTempSubdirectory("liaisonbot-killed-").FullName;
    private readonly int _port = FreePort();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_letter_is_kept_once_however_often_the_host_is_killed()
    {
        await using var messenger = await SandboxStage.OpenAsync();
        using var phone = new SandboxClient(messenger.Person.Address) { Patience = TimeSpan.FromSeconds(60) };
        var host = await StartAsync(phone.Address);
        try
        {
            await SayAsync("unit", "add", "MLT", "--name", "Đồn Ma Lù Thàng");
            await SayAsync("counterpart", "add", "--name", "Kim Bình", "--unit", "MLT");
            var code = (await SayAsync("invite", "--role", "officer", "--unit", "MLT")).Trim().Split('\n')[^1].Trim();
            await phone.AskAsync(SandboxStage.An, "/start " + code, Ct);

            var last = await phone.SendManyAsync(Enumerable.Range(1, Letters).Select(n => (SandboxStage.An, SandboxStage.An, $"/thu gửi Kim Bình: trao đổi việc số {n}")), Ct);
            for (var kill = 0; kill < Kills; kill++)
            {
                // Not too long, so that it is killed in the middle of the work; the host needs about a second to come up.
                await Task.Delay(50 + (kill * 130), Ct);
                await KillAsync(host);
                host = await StartAsync(phone.Address);
            }

            await phone.ConfirmedAsync(last.UpdateId, Ct);
        }
        finally
        {
            await KillAsync(host);
        }

        Assert.EndsWith("All 8 checks passed.", (await SayAsync("verify")).Trim(), StringComparison.Ordinal);
        await CheckAsync();
    }

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private static async Task KillAsync(Process host)
    {
        host.Kill(entireProcessTree: true);
        await host.WaitForExitAsync(CancellationToken.None);
        host.Dispose();
    }

    private async Task CheckAsync()
    {
        await using var db = new SqliteLiaisonDb(SqliteLiaisonDb.OptionsFor(Path.Combine(_folder, "liaison.db")));
        Assert.Empty(await db.DeadLetters.Select(d => d.Error).ToListAsync(Ct));
        Assert.Equal(Enumerable.Range(1, Letters), await db.Records.OrderBy(r => r.Number).Select(r => r.Number).ToListAsync(Ct));
        Assert.Equal(Letters, await db.Records.Select(r => r.Summary).Distinct().CountAsync(Ct));
        Assert.Equal(Letters, await db.DayCounts.SumAsync(d => d.Records, Ct));

        var previous = AuditRow.Root;
        foreach (var row in await db.AuditRows.AsNoTracking().OrderBy(a => a.Seq).ToListAsync(Ct))
        {
            Assert.Equal((previous, row.ComputeHash()), (row.Previous, row.Hash));
            previous = row.Hash;
        }
    }

    private async Task<Process> StartAsync(Uri messenger)
    {
        var host = Process.Start(Command(["run", $"--Http:Urls=http://127.0.0.1:{_port}", $"--Telegram:ApiUrl={messenger.ToString().TrimEnd('/')}",
            "--Limits:MessagesPerSecond=10000", "--Limits:MessagesPerSecondPrivate=10000"]))!;
        host.OutputDataReceived += (_, _) => { };
        host.BeginOutputReadLine();
        using var http = new HttpClient();
        for (var tries = 0; ; tries++)
        {
            try
            {
                await http.GetStringAsync(new Uri($"http://127.0.0.1:{_port}/healthz"), Ct);
                return host;
            }
            catch (HttpRequestException) when (tries < 600 && !host.HasExited)
            {
                await Task.Delay(50, Ct);
            }
        }
    }

    private async Task<string> SayAsync(params string[] verb)
    {
        using var process = Process.Start(Command(verb))!;
        var said = await process.StandardOutput.ReadToEndAsync(Ct);
        await process.WaitForExitAsync(Ct);
        Assert.Equal(0, process.ExitCode);
        return said;
    }

    private ProcessStartInfo Command(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "liaisonbot.dll"), .. arguments, $"--Data:Folder={_folder}"])
        {
            RedirectStandardOutput = true,
            WorkingDirectory = _folder,
        };
        start.Environment["LIAISONBOT_Telegram__Token"] = "1:sandbox";
        return start;
    }
}
