using LiaisonBot.Demo;

namespace LiaisonBot.Tests.Browser;

/// <summary>Photos, urgent letters and the way from a group into private, on a narrow phone.</summary>
public sealed class EnclosurePicturesTests
{
    private const string Bot = "LiaisonBot", Group = "Đối ngoại biên phòng Lai Châu";

    [Fact]
    public async Task A_photo_goes_to_a_record_and_an_urgent_letter_to_the_commander()
    {
        await using var page = await ChatPage.OnPhoneAsync();
        page.Enter(DemoBorder.OfficerMaLuThang, Bot);
        page.Send("/thu nhận từ Kim Bình, số 43/QLBG, khẩn, cần trả lời: đề nghị bàn giao hai công dân khu vực mốc 66");
        page.Read("L-2026-0015");
        page.Attach(page.Photograph(), "photo");
        page.ReadLast("Gắn tệp vào bản ghi nào?");
        page.Check();
        Pictures.KeepAside(page, "files-asked.png");
        page.ClickLast("L-2026-0015");
        page.Read("Đã gắn vào L-2026-0015");
        page.Send("/xem L-2026-0015");
        page.ReadLast("📎 1 ảnh");
        page.Check();
        Pictures.Keep(page, "phone-files.png");
        page.ClickLast("Xem tệp");
        page.ReadLast("1/1");
        page.Check();
        Pictures.KeepAside(page, "files-shown.png");

        page.Enter(DemoBorder.CommanderMaLuThang, Bot);
        page.ReadLast("Tôi nhận");
        page.Check();
        Pictures.Keep(page, "phone-urgent.png");
        page.ClickLast("Tôi nhận");
        page.Read("nhận xử lý lúc");
        Pictures.KeepAside(page, "urgent-taken.png");
    }

    [Fact]
    public async Task What_is_begun_in_a_group_goes_on_in_private()
    {
        await using var page = await ChatPage.OnPhoneAsync();
        page.Enter(DemoBorder.OfficerKaLang, Group);
        page.Send("/letter");
        page.ReadLast("Open the private chat");
        page.Check();
        Pictures.KeepAside(page, "group-link.png");
        page.ClickLast("Open the private chat");
        ChatPage.Until(() => page.Find("#head-title").Text == Bot);
        page.ReadLast("1/6");
        page.Check();
    }
}
