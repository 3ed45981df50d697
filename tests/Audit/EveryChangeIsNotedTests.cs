using System.Text.RegularExpressions;
using LiaisonBot.Delivery;
using LiaisonBot.Tests.Sandbox;
using LiaisonBot.Tests.Stage;
using LiaisonBot.Tests.Tallies;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static LiaisonBot.Tests.Stage.TestBorder;

namespace LiaisonBot.Tests.Audit;

/// <summary>Every command and button that changes something leaves rows of the audit that tell of all it touched.</summary>
public sealed partial class EveryChangeIsNotedTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whatever_people_do()
    {
        await using var stage = await BotStage.StartAsync();
        var watch = new AuditWatch(stage);
        await stage.AskAsync(Chi, "/toi");
        await watch.BeginAsync();
        await RecordsAsync(watch, stage);
        await EnclosuresAsync(watch, stage);
        await RemindersAsync(watch);
        await PeopleAsync(watch);
        await TablesAsync(watch);
        await GroupAsync(watch, stage);

        // Noted at the start of the host, before there is an administrator, or by a verb: tests of their own.
        string[] elsewhere = ["holidays.seeded", "settings.changed", "invite.withdrawn", "database.restored", "deadletter.replayed", "deadletter.dismissed"];
        Assert.Equal(DeedsInTheCode().Except(elsewhere).Order(), watch.Seen.Order());
    }

    private static async Task RecordsAsync(AuditWatch watch, BotStage stage)
    {
        var unsure = await watch.SayAsync(An, "/thu đến Kim Bình, hôm nay 8h: thông báo lịch tuần tra", "record.entered");
        var turned = await watch.PressAsync(An, unsure, "⇄ Đổi chiều", "record.turned");
        var undone = await watch.PressAsync(An, turned, "↩️ Hoàn tác", "record.voided");
        await watch.PressAsync(An, undone, "Khôi phục", "record.restored");
        await watch.SayAsync(An, "/huy L-2026-0001: ghi nhầm sổ", "record.voided");
        var before = await stage.Phone.MessagesAsync(Chi, Chi, Ct);
        await watch.SayAsync(An, "/thu nhận từ Kim Bình, hôm nay 8h, khẩn: đề nghị tìm người mất tích", "record.entered");
        await watch.PressAsync(Chi, await stage.Phone.NextAsync(Chi, Chi, before.Max(m => m.Revision), Ct), "✋ Tôi nhận", "letter.taken");
        await watch.SayAsync(An, "/hoidam Kim Bình, định kỳ, 20/11 9h, ta 6, bạn 7: đánh giá quý IV", "record.entered");
        await watch.SayAsync(An, "/tuantra Kim Bình, song phương, 25/11 8h, mốc 65-71: tuần tra quý IV", "record.entered");
        var card = await watch.SayAsync(An, "/tuantra Kim Bình, song phương, 25/11 9h, mốc 72-80: tuần tra bổ sung", "record.entered");
        await stage.Phone.MoveClockAsync(Bound.At(11, 26, 9), Ct);
        await watch.SayAsync(An, "/xong P-2026-0001 ta 10, bạn 8, 8h30-15h: mốc nguyên trạng", "record.detailed", "record.moved", "record.done");
        await watch.PressAsync(An, card, "✅ Đã làm", "record.done");
        await watch.SayAsync(An, "/sua P-2026-0002 Kim Bình, song phương, 25/11 9h, mốc 72-81: tuần tra bổ sung (lý do: ghi nhầm mốc)", "record.corrected");
        await watch.SayAsync(Chi, "/tralai MLT/P-2026-0002: thiếu số người", "record.sentback");
        var told = await stage.Phone.NextAsync(An, An, (await stage.Phone.MessagesAsync(An, An, Ct)).Where(m => m.FromBot && !m.Text.StartsWith('↩')).Max(m => m.Revision), Ct);
        await watch.PressAsync(An, told, "✔ Giữ nguyên, đúng rồi", "record.kept");
    }

    private static async Task EnclosuresAsync(AuditWatch watch, BotStage stage)
    {
        // The host fetches the bytes by itself: held back until that is a step of its own.
        await stage.Phone.FaultAsync("hold", "file", Ct);
        var card = await stage.AskAsync(An, "/xem P-2026-0002");
        await stage.SettleAsync();
        await watch.StepAsync(An, async () => await stage.Phone.NextAsync(
            An, An, (await stage.Phone.UploadAsync(An, An, "bien-ban.pdf", [1, 2, 3], null, asDocument: true, Ct, card.Id)).Revision, Ct), "file.attached");
        await watch.StepAsync(null, async () =>
        {
            await stage.Phone.ClearFaultsAsync(Ct);
            await stage.EventuallyAsync(db => db.AttachedFiles.AnyAsync(f => f.Sha256 != null, Ct));
            return card;
        }, "file.kept");
        await watch.StepAsync(An, async () => await stage.Phone.NextAsync(An, An, (await stage.Phone.PlaceAsync(An, An, 22.6, 103.1, Ct, card.Id)).Revision, Ct), "place.set");
        var shown = await stage.AskAsync(An, "/xem P-2026-0002");
        await stage.Phone.PressAsync(An, shown, "📎 Xem tệp (1)", Ct);
        await watch.PressAsync(An, await stage.Phone.NextAsync(An, An, shown.Revision, Ct), "🗑 Bỏ khỏi bản ghi", "file.removed");
    }

    private static async Task RemindersAsync(AuditWatch watch)
    {
        var asked = await watch.Stage.AskAsync(An, "/nhac hằng ngày 7h: điểm danh");
        await watch.PressAsync(An, asked, "Đặt", "reminder.set");
        var list = await watch.Stage.AskAsync(An, "/lichnhac");
        var paused = await watch.PressAsync(An, list, "⏸ Dừng 1", "reminder.paused");
        var resumed = await watch.PressAsync(An, paused, "▶ Nhắc tiếp 1", "reminder.resumed");
        var deleted = await watch.PressAsync(An, resumed, "🗑 Xóa 1", "reminder.deleted");
        await watch.PressAsync(An, deleted, "↩ Lấy lại lời nhắc vừa xóa", "reminder.undeleted");
    }

    private static async Task PeopleAsync(AuditWatch watch)
    {
        var code = CodeIn(await watch.SayAsync(Dung, "/moi cán bộ MLT", "invite.made"));
        await watch.StepAsync(0, () => watch.Stage.AskAsync(Stranger, "/start " + code), "invite.used", "person.joined", "role.granted");
        var choice = await watch.Stage.AskAsync(Binh, "/ngonngu");
        await watch.PressAsync(Binh, choice, "English", "person.language");

        var card = await OpenAsync(watch, "An · MLT · cán bộ");
        var role = await PressThroughAsync(watch, card, "Thêm vai trò", "chỉ huy", "MLT · Đồn Ma Lù Thàng");
        card = await watch.PressAsync(Dung, role, "Đồng ý", "role.granted");
        card = await watch.PressAsync(Dung, await PressThroughAsync(watch, card, "Bớt vai trò", "chỉ huy · MLT"), "Đồng ý", "role.taken");
        card = await watch.PressAsync(Dung, await PressThroughAsync(watch, card, "Khóa (mất máy)"), "Đồng ý", "person.locked");
        card = await watch.PressAsync(Dung, card, "Mở khóa", "person.unlocked");
        card = await watch.PressAsync(Dung, await PressThroughAsync(watch, card, "Chuyển đơn vị", "PT · Đồn Pa Tần"), "Đồng ý", "person.transferred");
        await watch.PressAsync(Dung, await PressThroughAsync(watch, card, "Cho ra khỏi bot"), "Đồng ý", "person.removed");
        var back = CodeIn(await watch.SayAsync(Dung, "/moi cán bộ MLT", "invite.made"));
        await watch.SayAsync(An, "/start " + back, "invite.used", "person.returned", "role.granted");
    }

    private static async Task TablesAsync(AuditWatch watch)
    {
        await watch.SayAsync(Dung, "/donvi thêm HL Đồn Huổi Luông thuộc LC", "unit.added");
        await watch.SayAsync(Dung, "/donvi đổi tên HL Đồn Huổi Luông Mới", "unit.renamed");
        await watch.PressIfAskedAsync(Dung, "/donvi chuyển HL thuộc MLT từ 1/12/2026", "unit.placed");
        await watch.PressIfAskedAsync(Dung, "/donvi kết thúc HL từ 1/12/2027", "unit.ended");
        await watch.PressIfAskedAsync(Dung, "/donvi sáp nhập PT vào MLT từ 1/12/2027", "unit.merged");
        await watch.SayAsync(Dung, "/phiaban thêm Kim Thủy Hà, KTH cho MLT", "counterpart.added");
        await watch.SayAsync(Dung, "/phiaban tên tắt Kim Bình, K.Bình", "counterpart.alias");
        await watch.SayAsync(Dung, "/phiaban đối diện Kim Bình cho PT", "counterpart.faced");
        await watch.SayAsync(Dung, "/phiaban thôi Kim Thủy Hà", "counterpart.retired");
        await watch.SayAsync(Dung, "/ngaynghi thêm 28/12/2026 VN Ngày Văn hóa", "holiday.added");
        await watch.SayAsync(Dung, "/ngaynghi thêm 28/12/2026 VN Ngày khác", "holiday.changed");
        await watch.SayAsync(Dung, "/ngaynghi xóa 28/12/2026 VN", "holiday.removed");
    }

    private static async Task GroupAsync(AuditWatch watch, BotStage stage)
    {
        await watch.StepAsync(Dung, () => stage.AskAsync(Dung, TestBorder.Group, "/lienket LC"), "group.bound", "schedule.added");
        await watch.StepAsync(Dung, () => stage.AskAsync(Dung, TestBorder.Group, "/lichgui monthly 2 07:30"), "tally.timed");
        await watch.StepAsync(Dung, () => stage.AskAsync(Dung, TestBorder.Group, "/lichgui monthly 1 07:30"), "tally.timed");
        await watch.SayAsync(Dung, "/donvi kỳ LC 15-14 từ 12/2026", "unit.window");

        // By nobody: the tally's own turn, in which its usual time follows the new window.
        await watch.StepAsync(null, async () =>
        {
            await stage.Phone.MoveClockAsync(Bound.At(12, 1, 8), Ct);
            await stage.EventuallyAsync(db => db.TallyPosts.AnyAsync(Ct));
            return 0;
        }, "tally.posted", "tally.timed");
        await watch.StepAsync(Dung, () => stage.AskAsync(Dung, TestBorder.Group, "/bolienket"), "group.unbound");
        await watch.StepAsync(Dung, () => stage.AskAsync(Dung, TestBorder.Group, "/lienket LC"), "group.bound", "schedule.added");
        await watch.StepAsync(null, async () =>
        {
            await stage.Services.GetRequiredService<WorkQueue>().DoAsync(new MoveItem(TestBorder.Group, TestBorder.Group - 1));
            return 0;
        }, "chat.moved");
    }

    private static async Task<Seen> OpenAsync(AuditWatch watch, string label) =>
        await watch.Stage.Phone.PressForAsync(Dung, await watch.Stage.AskAsync(Dung, "/thanhvien"), label, Ct);

    private static async Task<Seen> PressThroughAsync(AuditWatch watch, Seen card, params string[] labels)
    {
        foreach (var label in labels)
        {
            card = await watch.Stage.Phone.PressForAsync(Dung, card, label, Ct);
        }

        return card;
    }

    private static string CodeIn(Seen invitation) => Code().Match(invitation.Text).Groups[1].Value;

    // Off the source: a deed that is added and played by no step above is missed here.
    private static HashSet<string> DeedsInTheCode() =>
        [.. Directory.EnumerateFiles(Path.Combine(Root(), "bot"), "*.cs", SearchOption.AllDirectories).Where(path => !path.Contains("/obj/", StringComparison.Ordinal))
            .SelectMany(path => Noted().Matches(File.ReadAllText(path))).SelectMany(call => Deed().Matches(call.Value)).Select(m => m.Groups[1].Value),
         .. Enum.GetNames<LiaisonBot.Words.ReminderDeed>().Select(name => "reminder." + name.ToLowerInvariant())];

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "LiaisonBot.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        }

        return folder.FullName;
    }

    [GeneratedRegex(@"start=([0-9A-Z]{20})")]
    private static partial Regex Code();

    [GeneratedRegex(@"notes\.Add(?:Written)?\([^;\n]*")]
    private static partial Regex Noted();

    [GeneratedRegex(@"""([a-z]+\.[a-z]+)""")]
    private static partial Regex Deed();
}
