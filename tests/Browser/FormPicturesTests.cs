using LiaisonBot.Demo;

namespace LiaisonBot.Tests.Browser;

/// <summary>Every step of every form on a narrow phone, in both languages: nothing runs out of the screen, and a picture of each is kept if asked for.</summary>
public sealed class FormPicturesTests
{
    private const string Bot = "LiaisonBot";

    /// <summary>Each step: a part of the label to tap, or a text to send behind an equals sign; then what is read.</summary>
    [Theory]
    [InlineData("vi", "/thu", "1/6", "Nhận>2/6", "Kim Bình>3/6", "Lịch>3/6", "20>3/6", "Giờ đêm>3/6", "21:00>4/6", "=12/QLBG>5/6", "=đề nghị xác minh hai công dân vượt biên ở khu vực mốc 65 trong đêm>6/6", "Lịch>6/6", "Lùi>5/6", "Bỏ nháp>Đã bỏ nháp", "Làm tiếp>5/6", "=đề nghị xác minh hai công dân>6/6", "5 ngày>Chưa ghi vào sổ", "Thêm chi tiết>Chưa ghi vào sổ", "Độ khẩn>Độ khẩn?", "Thượng khẩn>thượng khẩn", "Ghi vào sổ>L-2026")]
    [InlineData("en", "/letter", "1/6", "Received>2/6", "Jinping>3/6", "Now>4/6", "Skip>5/6", "=request to verify two persons who crossed near marker 65 at night>6/6", "5 working>Not logged yet", "More>Not logged yet", "Handover>Handover?", "At the line>at the line", "Save>L-2026")]
    [InlineData("vi", "/tuantra", "1/7", "Song phương>2/7", "Kim Bình>3/7", "Hôm qua>3/7", "08:00>4/7", "=65-71>5/7", "Số khác>5/7", "+10>5/7", "✔>6/7", "8>7/7", "nguyên trạng>Chưa ghi vào sổ", "Thêm chi tiết>Chưa ghi vào sổ", "Tình trạng>Tình trạng mốc?", "Về bản>Chưa ghi vào sổ", "Ghi vào sổ>P-2026")]
    [InlineData("en", "/patrol", "1/7", "Joint>2/7", "Jinping>3/7", "Yesterday>3/7", "08:00>4/7", "=65-71>5/7", "10>6/7", "8>7/7", "all normal>Not logged yet", "Save>P-2026")]
    [InlineData("vi", "/hoidam", "1/6", "Định kỳ>2/6", "Kim Bình>3/6", "Hôm qua>3/6", "09:00>4/6", "6>5/6", "7>6/6", "trao đổi>Chưa ghi vào sổ", "Thêm chi tiết>Chưa ghi vào sổ", "Biên bản>Biên bản?", "Ký biên bản>ký biên bản", "Ghi vào sổ>T-2026")]
    [InlineData("en", "/talk", "1/6", "Periodic>2/6", "Jinping>3/6", "Yesterday>3/6", "09:00>4/6", "6>5/6", "7>6/6", "exchange>Not logged yet", "Save>T-2026")]
    public async Task Fits_the_phone_at_every_step(string language, string command, string first, params string[] steps)
    {
        await using var page = await ChatPage.OnPhoneAsync();
        page.Enter(DemoBorder.OfficerMaLuThang, Bot);
        if (language == "en")
        {
            page.Send("/language en");
            page.Read("English");
        }

        page.Send(command);
        page.ReadLast(first);
        for (var at = 0; at < steps.Length; at++)
        {
            Pictures.KeepAside(page, $"form{command.Replace('/', '-')}-{language}-{at:00}.png");
            var (deed, reads) = (steps[at].Split('>')[0], steps[at].Split('>')[1]);
            var before = page.LastFace();
            if (deed[0] == '=')
            {
                page.Send(deed[1..]);
            }
            else
            {
                page.ClickLast(deed);
            }

            page.ReadLast(reads, before);
            page.Check();
        }

        Pictures.KeepAside(page, $"form{command.Replace('/', '-')}-{language}-{steps.Length:00}.png");
    }
}
