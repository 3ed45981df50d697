using LiaisonBot.Commands;
using LiaisonBot.Storage;
using LiaisonBot.Storage.People;
using LiaisonBot.Tests.Sandbox;
using LiaisonBot.Tests.Stage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static LiaisonBot.Tests.Stage.TestBorder;

namespace LiaisonBot.Tests.Letters;

public sealed class UrgentLetterTests
{
    private const string Urgent = "/thu nhận từ Kim Bình, số 12/QLBG, hôm nay 8h, khẩn: đề nghị xác minh hai người";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_commander_is_told_at_once_and_takes_it()
    {
        await using var stage = await StartAsync();
        await stage.AskAsync(An, Urgent);
        var told = await CallAsync(stage, Chi);
        Assert.StartsWith(
            """
            🔴 Thư khẩn · cần người nhận xử lý

            MLT/L-2026-0001 · Thư đến · sổ đến số 1
            Kim Bình → ta
            """, told.Text, StringComparison.Ordinal);
        Assert.Equal(["✋ Tôi nhận"], told.Buttons);
        var taken = await stage.Phone.PressForAsync(Chi, told, "✋ Tôi nhận", Ct);
        Assert.StartsWith("✋ Chi nhận xử lý lúc 09:00 22/11\n\nMLT/L-2026-0001", taken.Text, StringComparison.Ordinal);
        await ReadsAsync(stage, An, "✋ Chi đã nhận xử lý thư L-2026-0001.");
        Assert.Equal("Chi đã nhận thư này.", await stage.Phone.ToastAsync(Chi, told, told.Data("Tôi nhận"), Ct));
        Assert.Contains("Chi: nhận xử lý thư khẩn", (await stage.AskAsync(An, "/lichsu L-2026-0001")).Text, StringComparison.Ordinal);
        await stage.Phone.MoveClockAsync(TimeSpan.FromHours(3), Ct);
        await stage.SettleAsync();
        Assert.Single(await CallsAsync(stage, Chi));
    }

    [Fact]
    public async Task Nobody_takes_it_so_it_is_repeated_and_goes_to_the_unit_above()
    {
        await using var stage = await StartAsync();
        await MakeCommanderAsync(stage, Emma, MaLuThang);
        await stage.AskAsync(An, Urgent);
        Assert.StartsWith("🔴 Letter: urgent · somebody has to take it", (await CallAsync(stage, Emma)).Text, StringComparison.Ordinal);
        await TicksAsync(stage, Emma, 2, "🔴 Letter: urgent · told 2 times, nobody has it");
        await TicksAsync(stage, Emma, 3, "🔴 Letter: urgent · told 3 times, nobody has it");
        Assert.Empty(await CallsAsync(stage, Chi));
        await TicksAsync(stage, Chi, 1, "🔴 Thư khẩn · Đồn Ma Lù Thàng chưa có ai nhận xử lý\n");
        await TicksAsync(stage, Chi, 2, "🔴 Thư khẩn · Đồn Ma Lù Thàng chưa có ai nhận xử lý · nhắc lần 2, chưa ai nhận");
        Assert.Equal(3, (await CallsAsync(stage, Emma)).Count);

        // The post's own commander takes it late: those above and the author hear of it.
        var first = (await CallsAsync(stage, Emma))[0];
        Assert.StartsWith("✋ Emma has it since", (await stage.Phone.PressForAsync(Emma, first, "✋ I have it", Ct)).Text, StringComparison.Ordinal);
        await ReadsAsync(stage, Chi, "✋ Emma đã nhận xử lý thư MLT/L-2026-0001.");
        await ReadsAsync(stage, An, "✋ Emma đã nhận xử lý thư L-2026-0001.");
    }

    [Fact]
    public async Task At_the_top_it_goes_on_every_hour_and_after_a_day_the_author_hears_that_nobody_took_it()
    {
        await using var stage = await StartAsync();
        await stage.AskAsync(An, Urgent);
        await TicksAsync(stage, Chi, 2, "🔴 Thư khẩn · nhắc lần 2, chưa ai nhận");
        await TicksAsync(stage, Chi, 3, "🔴 Thư khẩn · nhắc lần 3, chưa ai nhận");
        await stage.Phone.MoveClockAsync(TimeSpan.FromMinutes(55), Ct);
        Assert.Equal(3, (await CallsAsync(stage, Chi)).Count);
        await stage.Phone.MoveClockAsync(TimeSpan.FromMinutes(6), Ct);
        await Waiting.UntilAsync(async () => (await CallsAsync(stage, Chi)).Count == 4, "the fourth");
        await stage.Phone.MoveClockAsync(TimeSpan.FromDays(1), Ct);
        await ReadsAsync(stage, An, "⚠️ Đã một ngày, chưa chỉ huy nào nhận thư khẩn L-2026-0001. Bot thôi nhắc.");
        await stage.EventuallyAsync(db => db.UrgentCalls.AllAsync(c => c.NextDue == null, Ct));
    }

    [Fact]
    public async Task A_letter_taken_back_answered_or_told_in_arrears_calls_nobody()
    {
        await using var stage = await StartAsync();
        await stage.AskAsync(An, "/thu nhận từ Kim Bình, 2/11 8h, khẩn: đề nghị xác minh một người");
        await stage.AskAsync(An, "/thu nhận từ Kim Bình, hôm nay 8h: thông báo lịch tuần tra");
        await stage.SettleAsync();
        Assert.Empty(await CallsAsync(stage, Chi));
        var card = await stage.AskAsync(An, "/thu nhận từ Kim Bình, hôm nay 8h, hỏa tốc: đề nghị tìm người mất tích");
        Assert.StartsWith("🔴 Thư hỏa tốc", (await CallAsync(stage, Chi)).Text, StringComparison.Ordinal);
        await stage.Phone.PressForAsync(An, card, "↩️ Hoàn tác", Ct);
        await stage.AskAsync(An, "/thu nhận từ Kim Bình, hôm nay 8h, thượng khẩn, cần trả lời: đề nghị trao trả công dân");
        await stage.AskAsync(An, "/thu gửi Kim Bình, hôm nay 8h30, trả lời L-2026-0004: đồng ý trao trả công dân");
        await stage.Phone.MoveClockAsync(TimeSpan.FromMinutes(40), Ct);
        await stage.EventuallyAsync(db => db.UrgentCalls.AllAsync(c => c.NextDue == null, Ct));
        await stage.SettleAsync();
        Assert.Equal(2, (await CallsAsync(stage, Chi)).Count);
    }

    [Fact]
    public async Task A_letter_that_is_corrected_to_urgent_is_told()
    {
        await using var stage = await StartAsync();
        await stage.AskAsync(An, "/thu nhận từ Kim Bình, hôm nay 8h: đề nghị tìm người mất tích");
        await stage.AskAsync(An, "/sua L-2026-0001 nhận từ Kim Bình, hôm nay 8h, hỏa tốc: đề nghị tìm người mất tích");
        Assert.StartsWith("🔴 Thư hỏa tốc", (await CallAsync(stage, Chi)).Text, StringComparison.Ordinal);

        // It can wait after all, so nobody is told again; then it cannot.
        await stage.AskAsync(An, "/sua L-2026-0001 nhận từ Kim Bình, hôm nay 8h: đề nghị tìm người mất tích");
        await stage.Phone.MoveClockAsync(TimeSpan.FromMinutes(30), Ct);
        await stage.EventuallyAsync(db => db.UrgentCalls.AllAsync(c => c.NextDue == null, Ct));
        Assert.Single(await CallsAsync(stage, Chi));
        await stage.AskAsync(An, "/sua L-2026-0001 nhận từ Kim Bình, hôm nay 8h, khẩn: đề nghị tìm người mất tích");
        await Waiting.UntilAsync(async () => (await CallsAsync(stage, Chi)).Count == 2, "the second call");
        Assert.StartsWith("🔴 Thư khẩn · cần người nhận xử lý", (await CallsAsync(stage, Chi))[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task At_night_only_an_urgent_letter_makes_a_sound()
    {
        await using var stage = await StartAsync();
        await stage.Phone.PressForAsync(An, await stage.AskAsync(An, "/nhac hôm nay 23h: kiểm tra máy"), "Đặt", Ct);
        await stage.SettleAsync();
        Assert.DoesNotContain(await SilentAsync(stage), silent => silent);
        await stage.Phone.MoveClockAsync(new DateTimeOffset(2026, 11, 22, 23, 1, 0, TimeSpan.FromHours(7)), Ct);
        await ReadsAsync(stage, An, "kiểm tra máy");
        await stage.SettleAsync();
        Assert.Equal([true], (await SilentAsync(stage)).TakeLast(1));
        await stage.AskAsync(An, "/thu nhận từ Kim Bình, 22h30, khẩn: đề nghị xác minh hai người");
        await CallAsync(stage, Chi);
        await stage.SettleAsync();
        Assert.Equal([(An, true), (Chi, false)], (await SentAsync(stage)).TakeLast(2).Order());
    }

    // Whoever never wrote to the bot cannot be written to.
    private static async Task<BotStage> StartAsync()
    {
        var stage = await BotStage.StartAsync();
        await stage.AskAsync(Chi, "/toi");
        await stage.AskAsync(Emma, "/whoami");
        return stage;
    }

    private static async Task<Seen> CallAsync(BotStage stage, long person)
    {
        await Waiting.UntilAsync(async () => (await CallsAsync(stage, person)).Count > 0, "nobody is told");
        return (await CallsAsync(stage, person))[^1];
    }

    private static Task MakeCommanderAsync(BotStage stage, long person, UnitId unit) => stage.DoAsync((db, services) =>
    {
        db.RoleGrants.Add(new RoleGrant(services.GetRequiredService<Keys>().Next(), new PersonId(person), Role.Commander, unit, null, stage.Clock.GetUtcNow()));
        return Task.FromResult(Reply.Silent);
    });

    private static async Task TicksAsync(BotStage stage, long person, int count, string begins)
    {
        await stage.Phone.MoveClockAsync(TimeSpan.FromMinutes(10), Ct);
        await Waiting.UntilAsync(async () => (await CallsAsync(stage, person)).Count == count, $"call {count}");
        Assert.StartsWith(begins, (await CallsAsync(stage, person))[^1].Text, StringComparison.Ordinal);
    }

    private static async Task<List<Seen>> CallsAsync(BotStage stage, long person) =>
        [.. (await stage.Phone.MessagesAsync(person, person, Ct)).Where(m => m.FromBot && (m.Text.StartsWith("🔴", StringComparison.Ordinal) || m.Text.Contains("has it since", StringComparison.Ordinal) || m.Text.Contains("nhận xử lý lúc", StringComparison.Ordinal)))];

    private static Task ReadsAsync(BotStage stage, long person, string text) => Waiting.UntilAsync(
        async () => (await stage.Phone.MessagesAsync(person, person, Ct)).Any(m => m.FromBot && m.Text.Contains(text, StringComparison.Ordinal)), text);

    private static async Task<List<bool>> SilentAsync(BotStage stage) => [.. (await SentAsync(stage)).Select(s => s.Silent)];

    private static async Task<List<(long Chat, bool Silent)>> SentAsync(BotStage stage) =>
        [.. (await stage.Phone.SentAsync(0, 1, "sendMessage", Ct)).Select(call => (SandboxClient.Number(call["params"]!, "chat_id"), call["params"]!["disable_notification"]?.ToString() is "true" or "True"))];
}
