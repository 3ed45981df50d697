using LiaisonBot.Chat;
using LiaisonBot.Tests.Backups;
using LiaisonBot.Tests.Stage;
using LiaisonBot.Tests.Wire;
using LiaisonBot.Verbs.Doctor;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Tests.Verbs;

public sealed class DoctorTests : IDisposable
{
    private readonly string _token = Path.GetTempFileName();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => File.Delete(_token);

    [Fact]
    public async Task Finds_a_working_host_in_order_and_the_group_it_was_sent_out_of()
    {
        StageStore.NeedsAFile();
        await using var stage = await BotStage.StartAsync();
        await stage.AskAsync(TestBorder.Dung, TestBorder.Group, "/lienket@liaison_bot LC");
        var well = await AskAsync("1:sandbox", stage.Phone.Address, stage.Folder);
        Assert.Equal(0, well.Exit);
        Assert.Equal("ok    @liaison_bot", Line(well.Out, "token"));
        Assert.Equal("ok    valid", Line(well.Out, "settings"));
        Assert.Equal("ok    Asia/Ho_Chi_Minh", Line(well.Out, "time zone"));
        Assert.Equal("ok    on", Line(well.Out, "privacy"));
        Assert.Equal("ok    runs on this folder", Line(well.Out, "host"));
        Assert.Equal("ok    1 bound, the bot is in all of them", Line(well.Out, "groups"));
        Assert.StartsWith("ok    quick_check ok", Line(well.Out, "database"), StringComparison.Ordinal);
        Assert.StartsWith("warn  none in ", Line(well.Out, "backup"), StringComparison.Ordinal);
        Assert.Contains(" the messenger's", Line(well.Out, "clock"), StringComparison.Ordinal);

        await stage.Phone.MemberAsync(TestBorder.Dung, TestBorder.Group, "removeBot", Ct);
        await stage.EventuallyAsync(db => db.KnownChats.AnyAsync(c => c.ChatId == TestBorder.Group && c.GoneAt != null, Ct));
        Assert.StartsWith($"warn  the bot is out of Đối ngoại biên phòng ({TestBorder.Group}, bound)", Line((await AskAsync("1:sandbox", stage.Phone.Address, stage.Folder)).Out, "groups"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_token_fails_and_is_not_printed()
    {
        await using var messenger = await BotApiStub.StartAsync();
        messenger.Answers("""{"ok":false,"error_code":401,"description":"Unauthorized"}""", 401);
        using var registers = await SmallRegisters.MakeAsync(1, Ct);
        var (exit, said, error) = await AskAsync(BotApiStub.Token, messenger.Url, registers.Folder);
        Assert.Equal(1, exit);
        Assert.StartsWith("FAIL  refused", Line(said, "token"), StringComparison.Ordinal);
        Assert.DoesNotContain(BotApiStub.Token[7..], said + error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_messenger_that_is_not_reached_is_a_warning()
    {
        using var registers = await SmallRegisters.MakeAsync(1, Ct);
        var (exit, said, _) = await AskAsync(BotApiStub.Token, new Uri("http://127.0.0.1:9"), registers.Folder);
        Assert.Equal(0, exit);
        Assert.StartsWith("warn  the messenger was not reached", Line(said, "token"), StringComparison.Ordinal);
        Assert.DoesNotContain(BotApiStub.Token[7..], said, StringComparison.Ordinal);
        Assert.Equal("ok    none runs on this folder", Line(said, "host"));
    }

    [Fact]
    public async Task A_bad_setting_a_newer_and_a_damaged_database_fail()
    {
        using var registers = await SmallRegisters.MakeAsync(20, Ct);
        var bad = await Terminal.RunAsync("doctor", $"--Data:Folder={registers.Folder}", "--Limits:MessagesPerSecond=0");
        Assert.Equal((1, "FAIL  Limits:MessagesPerSecond: must be 1 to 100000, found '0'"), (bad.Exit, Line(bad.Out, "settings")));
        await registers.DoAsync("insert into \"__EFMigrationsHistory\" values ('99990101000000_Future', '99.0')", Ct);
        var newer = await Terminal.RunAsync("doctor", $"--Data:Folder={registers.Folder}");
        Assert.Equal(1, newer.Exit);
        Assert.Contains("of a newer version", Line(newer.Out, "database"), StringComparison.Ordinal);
        Assert.StartsWith("warn  none is set", Line(newer.Out, "token"), StringComparison.Ordinal);
        var bytes = await File.ReadAllBytesAsync(registers.Database, Ct);
        bytes.AsSpan(4096 * 3, 4096).Fill(0xFF);
        await File.WriteAllBytesAsync(registers.Database, bytes, Ct);
        var damaged = await Terminal.RunAsync("doctor", $"--Data:Folder={registers.Folder}");
        Assert.Equal(1, damaged.Exit);
        Assert.StartsWith("FAIL  damaged", Line(damaged.Out, "database"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(4, "Ok", "4.0 s behind")]
    [InlineData(-4, "Ok", "4.0 s ahead of")]
    [InlineData(6, "Warn", "6.0 s behind")]
    [InlineData(-61, "Fail", "61.0 s ahead of")]
    public void A_clock_that_is_off_is_told(int seconds, string level, string words)
    {
        var finding = MessengerCheck.Clock(TimeSpan.FromSeconds(seconds));
        Assert.Equal(level, finding.Level.ToString());
        Assert.StartsWith(words, finding.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(99L << 20, "Fail")]
    [InlineData(500L << 20, "Warn")]
    [InlineData(5L << 30, "Ok")]
    public void A_disk_that_fills_up_is_told(long free, string level) => Assert.Equal(level, DiskCheck.Space(free).Level.ToString());

    [Fact]
    public async Task The_messengers_clock_is_read_without_the_token()
    {
        await using var messenger = await BotApiStub.StartAsync();
        messenger.Answers(context =>
        {
            context.Response.Headers.Date = "Sun, 22 Nov 2026 02:00:00 GMT";
            context.Response.StatusCode = 404;
            return Task.CompletedTask;
        });
        IChat chat = messenger.Chat();
        Assert.Equal(new DateTimeOffset(2026, 11, 22, 2, 0, 0, TimeSpan.Zero), await chat.GetServerTimeAsync(Ct));
        Assert.Equal("/", messenger.Requests.Single().Path);
    }

    private async Task<(int Exit, string Out, string Error)> AskAsync(string token, Uri messenger, string folder)
    {
        await File.WriteAllTextAsync(_token, token, Ct);
        return await Terminal.RunAsync("doctor", $"--Data:Folder={folder}", $"--Telegram:TokenFile={_token}", $"--Telegram:ApiUrl={messenger.ToString().TrimEnd('/')}");
    }

    // The finding of a check, its level in front.
    private static string Line(string said, string check)
    {
        var line = said.Split('\n').Select(l => l.TrimEnd()).Single(l => l.Length > 19 && l[6..18].TrimEnd() == check && (l.StartsWith("ok ", StringComparison.Ordinal) || l.StartsWith("warn ", StringComparison.Ordinal) || l.StartsWith("FAIL ", StringComparison.Ordinal)));
        return line[..6] + line[19..];
    }
}
