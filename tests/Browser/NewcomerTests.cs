using LiaisonBot.Demo;
using OpenQA.Selenium;

namespace LiaisonBot.Tests.Browser;

/// <summary>What a newcomer does with the sandbox, in a real browser: the whole of it runs, from the key to the database and back.</summary>
public sealed class NewcomerTests
{
    private const string Bot = "LiaisonBot", Group = "Đối ngoại biên phòng Lai Châu";
    private const string Letter = "/thu nhận từ Kim Bình, số 43/QLBG, hôm qua 14h, khẩn, hạn 5 ngày làm việc: đề nghị bàn giao hai công dân khu vực mốc 66";

    [Fact]
    public async Task An_officer_logs_a_letter_reads_its_card_and_takes_it_back()
    {
        await using var page = await ChatPage.OnPhoneAsync();
        page.Enter(DemoBorder.OfficerMaLuThang, Bot);
        page.Send(Letter);
        var card = page.Read("L-2026-0015");
        Assert.Contains("Thư đến · sổ đến số 9", card, StringComparison.Ordinal);
        Assert.Contains("Chờ ta trả lời, hạn 27/11/2026 (5 ngày làm việc)", card, StringComparison.Ordinal);
        Pictures.Keep(page, "phone-letter.png");

        page.Click(".inline", "Hoàn tác");
        Assert.Contains("L-2026-0015", page.Read("Đã hủy"), StringComparison.Ordinal);
        page.Click(".inline", "Khôi phục");
        ChatPage.Until(() => !page.Texts(".row.theirs .text").Any(t => t.Contains("Đã hủy", StringComparison.Ordinal)));
        page.Check();

        page.Send("/chotraloi");
        var waiting = page.Read("Chờ ta trả lời · 2");
        Assert.Contains("L-2026-0015 · Kim Bình · hạn 27/11/2026", waiting, StringComparison.Ordinal);
        Pictures.Keep(page, "phone-pending.png");
    }

    [Fact]
    public async Task A_reply_to_a_card_shows_its_record()
    {
        await using var page = await ChatPage.OnPhoneAsync();
        page.Enter(DemoBorder.OfficerMaLuThang, Bot);
        page.Send(Letter);
        page.Read("L-2026-0015");
        page.Run<object>("document.querySelector('.row.theirs:last-of-type .more').click(); return 0");
        page.Click("#actions button", "Trả lời");
        ChatPage.Until(() => page.Find("#quote-text").Text.StartsWith("L-2026-0015", StringComparison.Ordinal));
        page.Check();
        page.Send("/xem");
        ChatPage.Until(() => page.Texts(".row.theirs .text").Count(t => t.StartsWith("L-2026-0015", StringComparison.Ordinal)) == 2);
        Assert.Contains("Trả lời", page.Run<string>("return document.querySelector('.row.own:has(.quoted)') ? 'Trả lời' : ''"), StringComparison.Ordinal);
        page.Check();
    }

    [Fact]
    public async Task Keys_alone_open_a_chat_pick_a_suggestion_send_and_take_back()
    {
        await using var page = await ChatPage.OnPhoneAsync();
        ChatPage.Until(() => page.Texts("#chats b").Contains(Bot));
        page.WalkTo("#me", Keys.Tab);
        page.Type(Keys.Enter);
        page.WalkTo($".person[data-id='{DemoBorder.OfficerMaLuThang}']", Keys.Down);
        page.Type(Keys.Enter);
        page.WalkTo($"#chats [data-id='{DemoBorder.OfficerMaLuThang}']", Keys.Tab);
        page.Type(Keys.Enter);
        ChatPage.Until(() => page.Find("#head-title").Text == Bot);

        // The first message brings the menu of an officer.
        page.WalkTo("#draft", Keys.Tab);
        page.Type("/start" + Keys.Enter);
        page.Read("Chào đồng chí Nguyễn Văn An.");
        page.Type("/");
        ChatPage.Until(() => page.Texts("#hints li").Any(t => t.StartsWith("/chotraloi", StringComparison.Ordinal)), () => "the menu of an officer");
        page.Check();
        page.Type("t");
        ChatPage.Until(() => page.Texts("#hints li").All(t => t.StartsWith("/t", StringComparison.Ordinal)));
        page.Type(Keys.Down);
        var second = page.Find("#hints li[aria-selected='true'] b").Text;
        Assert.Equal(second, page.Texts("#hints li b")[1]);
        page.Type(Keys.Tab);
        Assert.Equal(second + " ", page.Draft.GetAttribute("value"));

        page.Type(Keys.Control + "a");
        page.Type(Keys.Delete + "/chotr" + Keys.Enter);
        Assert.Contains("L-2026-0014", page.Read("Chờ ta trả lời · 1"), StringComparison.Ordinal);

        page.Type(Letter + Keys.Enter);
        page.Read("Thư đến · sổ đến số 9");
        page.WalkTo(".inline", Keys.Shift + Keys.Tab);
        page.Type(Keys.Shift + Keys.Tab);
        page.Type(Keys.Enter);
        page.Read("Đã hủy");
    }

    [Fact]
    public async Task English_fits_the_phone_as_well()
    {
        await using var page = await ChatPage.OnPhoneAsync();
        page.Enter(DemoBorder.OfficerKaLang, Bot);
        page.Click("#back");
        page.Click("#language");
        page.Enter(DemoBorder.OfficerKaLang, Bot);
        page.Send("/help");
        page.Read("/letter");
        page.Send("/tally");
        page.Read("11/2026");
        page.Send("/pending");
        ChatPage.Until(() => page.Texts(".row.theirs").Count == 3);
        page.Check();
    }

    [Fact]
    public async Task The_group_gets_the_tally_of_the_month_when_the_clock_has_turned_it()
    {
        await using var page = await ChatPage.OnPhoneAsync();
        page.Enter(DemoBorder.CommanderProvince, Group);
        page.Click("#step-month");
        var tally = page.Read("Tổng hợp tháng 11/2026");
        Assert.Contains("chưa chốt", tally, StringComparison.Ordinal);
        Assert.Contains("Thư trao đổi", tally, StringComparison.Ordinal);
        Pictures.Keep(page, "phone-tally-group.png");

        page.Enter(DemoBorder.CommanderProvince, Bot);
        page.Read("Tổng hợp tháng 11/2026");
    }

    [Fact]
    public async Task A_reminder_comes_when_the_clock_reaches_it()
    {
        await using var page = await ChatPage.OnPhoneAsync();
        page.Enter(DemoBorder.OfficerMaLuThang, Bot);
        page.Send("/nhac 25/11 8h: gọi phía bạn về chuyến tuần tra");
        Assert.Contains("T4 25/11/2026 08:00", page.Read("Sẽ nhắc:"), StringComparison.Ordinal);
        page.Click(".inline", "Đặt");
        ChatPage.Until(() => page.Texts(".inline").All(t => t != "Đặt"));
        page.Click("#step-next");
        Assert.Contains("Hẹn T4 25/11/2026 08:00", page.Read("🔔 gọi phía bạn về chuyến tuần tra"), StringComparison.Ordinal);
        ChatPage.Until(() => page.Find("#clock-time").Text == "08:00");
        page.Send("/nhac hằng tháng ngày 25 16h: nộp báo cáo");
        Assert.Contains("T2 25/01/2027 16:00", page.Read("Sẽ nhắc:"), StringComparison.Ordinal);
        Pictures.Keep(page, "phone-reminder.png");
    }

    [Fact]
    public async Task What_lies_under_a_toast_can_be_pressed()
    {
        await using var page = await ChatPage.OnPhoneAsync();
        page.Enter(DemoBorder.OfficerMaLuThang, Bot);
        page.Click("#back");
        page.Click("#step-next");
        ChatPage.Until(() => !page.Run<bool>("return document.getElementById('toast').hidden"));
        var under = page.Run<IWebElement>("const box = document.getElementById('toast').getBoundingClientRect(); return document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2)");
        Assert.NotNull(page.Run<IWebElement?>("return arguments[0].closest('#chats button')", under));
        under.Click();
        ChatPage.Until(() => page.Run<bool>("return document.body.classList.contains('in-chat')"));
    }

    [Fact]
    public async Task A_photo_and_a_file_go_out_and_are_shown()
    {
        await using var page = await ChatPage.OnPhoneAsync();
        page.Enter(DemoBorder.OfficerMaLuThang, Bot);
        var folder = Directory.CreateTempSubdirectory("liaisonbot-files-").FullName;
        var (photo, file) = (Path.Combine(folder, "mốc 65.png"), Path.Combine(folder, "biên bản tuần tra chung mốc 65 đến mốc 71 tháng 11.txt"));
        await File.WriteAllBytesAsync(photo, page.Photograph(), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(file, "nguyên trạng", TestContext.Current.CancellationToken);

        page.Run<object>("document.getElementById('file').dataset.kind = 'photo'; return 0");
        page.Find("#file").SendKeys(photo);
        ChatPage.Until(() => page.Run<bool>("const i = document.querySelector('.row.own img.photo'); return !!i && i.complete && i.naturalWidth > 0"));
        page.Check();
        page.Run<object>("document.getElementById('file').dataset.kind = 'document'; return 0");
        page.Find("#file").SendKeys(file);
        ChatPage.Until(() => page.Texts(".file-card").Any(t => t.Contains("biên bản tuần tra", StringComparison.Ordinal)));
        page.Check();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Help_shows_what_the_officer_may_do()
    {
        await using var page = await ChatPage.OnPhoneAsync();
        page.Enter(DemoBorder.OfficerMaLuThang, Bot);
        page.Send("/start");
        page.Read("cán bộ · Đồn Biên phòng Ma Lù Thàng");
        page.Send("/trogiup");
        page.Read("/thu · /tuantra · /hoidam");
        Pictures.Keep(page, "phone-help.png");
        page.Click(".inline", "Ghi sổ");
        page.Read("/hoidam —");
    }

    [Fact]
    public async Task A_dark_desktop_shows_the_chats_beside_the_talk()
    {
        await using var page = await ChatPage.OnDarkDesktopAsync();
        page.Enter(DemoBorder.OfficerMaLuThang, Bot);
        page.Send(Letter);
        page.Read("L-2026-0015");
        page.Send("/tonghop");
        page.Read("Tổng hợp tháng 11/2026");
        Assert.True(page.Find("#chats").Displayed);
        Assert.Equal("rgb(23, 34, 30)", page.Find(".head").GetCssValue("background-color").Replace("rgba(23, 34, 30, 1)", "rgb(23, 34, 30)", StringComparison.Ordinal));
        Pictures.Keep(page, "desktop-dark.png");
    }
}
