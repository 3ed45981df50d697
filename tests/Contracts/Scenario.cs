using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LiaisonBot.Tests.Sandbox;
using LiaisonBot.Tests.Stage;

namespace LiaisonBot.Tests.Contracts;

/// <summary>
/// Ten days on the border: several people log, look, correct and are reminded, and the month's tally is posted. What all
/// chats then show is the same, byte for byte, whichever chat client, job engine and database are chosen.
/// </summary>
internal static partial class Scenario
{
    private static readonly TimeSpan Vietnam = TimeSpan.FromHours(7);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>
    /// Plays it on a stage that has just started and compares what all chats show with <c>Scenario.txt</c> beside this file.
    /// What is shown instead is left as <c>Scenario.shown.txt</c> beside the compiled tests.
    /// </summary>
    public static async Task CheckAsync(BotStage stage)
    {
        var expected = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Contracts", "Scenario.txt"), Ct);
        var shown = await PlayAsync(stage);
        if (shown != expected)
        {
            await File.WriteAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Scenario.shown.txt"), shown, Ct);
        }

        Assert.Equal(expected, shown);
    }

    private static async Task<string> PlayAsync(BotStage stage)
    {
        await LogAsync(stage);
        await LookAsync(stage);
        await RemindAsync(stage);
        await stage.SettleAsync();
        return await TranscriptAsync(stage);
    }

    private static async Task LogAsync(BotStage stage)
    {
        await stage.AskAsync(TestBorder.Chi, "/toi");
        await stage.AskAsync(TestBorder.An, "/thu nhận từ Kim Bình, số 44/QLBG, hôm qua 14h, khẩn, hạn 5 ngày làm việc: đề nghị xác minh hai người khu vực mốc 65");
        await stage.AskAsync(TestBorder.Emma, "/patrol Kim Binh, bilateral, yesterday 08:00-15:00, markers 65-71, ours 10, theirs 8, 12 km: markers normal");
        await stage.AskAsync(TestBorder.Binh, "/hoidam Lục Xuân, định kỳ, 20/11 9h, ta 6, bạn 7, lần 14: đánh giá quý IV <&>");
        await stage.AskAsync(TestBorder.An, "/chotraloi");
        await stage.AskAsync(TestBorder.Emma, "/letter sent Kim Binh, reply to L-2026-0001");
        await stage.AskAsync(TestBorder.Emma, "/letter sent Kim Binh, reply to L-2026-0001: answer on the two persons near marker 65");
        var slip = await stage.AskAsync(TestBorder.Binh, "/thu gửi Lục Xuân, hôm nay 8h: thông báo lịch hội đàm");
        await stage.Phone.PressForAsync(TestBorder.Binh, slip, slip.Buttons[0], Ct);
        await stage.AskAsync(TestBorder.Stranger, "xin chào");
    }

    private static async Task LookAsync(BotStage stage)
    {
        await stage.AskAsync(TestBorder.Emma, "/show L-2026-0001");
        await stage.AskAsync(TestBorder.Emma, "/patrol");
        await stage.AskAsync(TestBorder.Chi, "/tonghop tháng này");
        await stage.AskAsync(TestBorder.Emma, "/tally this month");
        await stage.AskAsync(TestBorder.Binh, "/tim hội đàm");
    }

    private static async Task RemindAsync(BotStage stage)
    {
        await SetAsync(stage, TestBorder.An, TestBorder.An, "/nhac mai 8h: gọi phía bạn");
        await stage.AskAsync(TestBorder.Dung, TestBorder.Group, "/lienket LC");
        await stage.AskAsync(TestBorder.Dung, TestBorder.Group, "/lichgui monthly 1 07:30");
        await SetAsync(stage, TestBorder.Dung, TestBorder.Group, "/nhac hằng tháng ngày làm việc cuối tháng 16h: đối chiếu sổ");
        await PassAsync(stage, TestBorder.An, TestBorder.An, new DateTime(2026, 11, 23, 8, 0, 0), "🔔");
        await PassAsync(stage, TestBorder.Dung, TestBorder.Group, new DateTime(2026, 11, 30, 16, 0, 0), "🔔");
        await PassAsync(stage, TestBorder.Chi, TestBorder.Chi, new DateTime(2026, 12, 1, 7, 30, 0), "Tổng hợp tháng 11/2026 · chưa chốt");
        await stage.AskAsync(TestBorder.An, "/lichnhac");
    }

    private static async Task SetAsync(BotStage stage, long person, long chat, string line)
    {
        var preview = await stage.AskAsync(person, chat, line);
        await stage.Phone.PressForAsync(person, preview, "Đặt", Ct);
    }

    // To a time in Vietnam, and until a message that begins so stands in the chat.
    private static async Task PassAsync(BotStage stage, long person, long chat, DateTime to, string opening)
    {
        await stage.Phone.MoveClockAsync(new DateTimeOffset(to, Vietnam), Ct);
        await Waiting.UntilAsync(
            async () => (await stage.Phone.MessagesAsync(person, chat, Ct)).Any(m => SentAt(m) == to && m.Text.StartsWith(opening, StringComparison.Ordinal)),
            $"no message that begins with {opening}");
    }

    private static async Task<string> TranscriptAsync(BotStage stage)
    {
        var text = new StringBuilder();
        foreach (var person in TestBorder.People)
        {
            await TellAsync(stage, text, person.Id, person.Id, person.FirstName);
        }

        await TellAsync(stage, text, TestBorder.Dung, TestBorder.Group, TestBorder.Groups[0].Title);
        return text.ToString();
    }

    private static async Task TellAsync(BotStage stage, StringBuilder text, long person, long chat, string title)
    {
        text.Append("==== ").Append(title).Append('\n');
        var messages = await stage.Phone.MessagesAsync(person, chat, Ct);
        // Numbers of the messenger's own depend on which chat was served first.
        var numbers = messages.Select((seen, index) => (seen.Id, Number: index + 1)).ToDictionary(m => m.Id, m => m.Number);
        foreach (var seen in messages)
        {
            Tell(text, seen, numbers);
        }
    }

    private static void Tell(StringBuilder text, Seen seen, Dictionary<long, int> numbers)
    {
        var body = (seen.Body["text"] ?? seen.Body["caption"])?.GetValue<string>() ?? "";
        text.Append(CultureInfo.InvariantCulture, $"-- {numbers[seen.Id]} {SentAt(seen):dd/MM HH:mm} {seen.Body["from"]?["first_name"]}");
        text.Append(seen.Edited ? " (edited)" : "").Append(seen.Deleted ? " (deleted)" : "");
        text.Append(seen.Body["reply_to_message"]?["message_id"]?.GetValue<long>() is { } answered ? $" to {numbers[answered]}" : "").Append('\n');
        // A posted tally's seal vouches for the audit of this very host, folder and port included: the one thing that differs.
        text.Append(Seal().Replace(body, "$1········")).Append('\n');
        if (seen.Body["entities"] is JsonArray entities)
        {
            text.Append("  {").AppendJoin(' ', entities.Select(e => $"{e?["type"]} {e?["offset"]}+{e?["length"]}")).Append("}\n");
        }

        foreach (var row in seen.Body["reply_markup"]?["inline_keyboard"]?.AsArray() ?? [])
        {
            text.Append("  [").AppendJoin("] [", row!.AsArray().Select(b => b?["text"])).Append("]\n");
        }
    }

    private static DateTime SentAt(Seen seen) =>
        DateTimeOffset.FromUnixTimeSeconds(seen.Body["date"]?.GetValue<long>() ?? 0).ToOffset(Vietnam).DateTime;

    [GeneratedRegex(@"(Dấu\ssố\sliệu\s)[0-9a-f]{8}")]
    private static partial Regex Seal();
}
