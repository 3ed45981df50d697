using System.Diagnostics;
using LiaisonBot.Tests.Backups;
using LiaisonBot.Tests.Stage;

namespace LiaisonBot.Tests.Verbs;

/// <summary>The real binary as a process of its own.</summary>
public sealed class KilledVerbsTests
{
    private const int New = 3;
    private const int Old = 40;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_restore_killed_at_any_moment_leaves_the_old_or_the_new()
    {
        using var registers = await SmallRegisters.MakeAsync(New, Ct);
        await registers.CopyAsync("copy.db.gz", Ct);
        await registers.GoOnAsync(Old - New, Ct);
        for (var kill = 0; kill < 5; kill++)
        {
            using var process = Start(registers.Folder, "restore", Path.Combine(registers.Folder, "copy.db.gz"));
            await Task.Delay(300 + (kill * 150), Ct);
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(Ct).WaitAsync(Waiting.Patience, Ct);
            var left = (await SmallRegisters.ReadAsync(registers.Database, Ct)).Changes;
            Assert.Contains(left, new long[] { New, Old });
            Assert.True(left == Old || Directory.GetFiles(Path.Combine(registers.Folder, "backups"), "before-restore-*.db").Length > 0);
        }

        using var last = Start(registers.Folder, "restore", Path.Combine(registers.Folder, "copy.db.gz"));
        await last.WaitForExitAsync(Ct).WaitAsync(Waiting.Patience, Ct);
        Assert.Equal(0, last.ExitCode);
        Assert.Equal(New, (await SmallRegisters.ReadAsync(registers.Database, Ct)).Changes);
        var kept = await Task.WhenAll(Directory.GetFiles(Path.Combine(registers.Folder, "backups"), "before-restore-*.db").Select(f => SmallRegisters.ReadAsync(f, Ct)));
        Assert.Contains(kept, k => k.Changes == Old);
    }

    [Fact]
    public async Task A_host_ends_with_one_line_and_1_before_a_newer_database()
    {
        using var registers = await SmallRegisters.MakeAsync(New, Ct);
        await registers.DoAsync("insert into \"__EFMigrationsHistory\" values ('99990101000000_Future', '99.0')", Ct);
        var before = await File.ReadAllBytesAsync(registers.Database, Ct);
        using var host = Start(registers.Folder, "run", "--Http:Urls=http://127.0.0.1:0", "--Telegram:ApiUrl=http://127.0.0.1:9");
        var why = await host.StandardError.ReadToEndAsync(Ct).WaitAsync(Waiting.Patience, Ct);
        await host.WaitForExitAsync(Ct).WaitAsync(Waiting.Patience, Ct);
        Assert.Equal(1, host.ExitCode);
        Assert.Equal("Data:Folder: the database is of a newer version (99990101000000_Future); start that version, or restore a copy made by this one. Nothing was changed", why.Trim());
        Assert.Equal(before, await File.ReadAllBytesAsync(registers.Database, Ct));
    }

    private static Process Start(string folder, params string[] verb)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "liaisonbot.dll"), .. verb, $"--Data:Folder={folder}"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        start.Environment["LIAISONBOT_Telegram__Token"] = "1:sandbox";
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        return process;
    }
}
