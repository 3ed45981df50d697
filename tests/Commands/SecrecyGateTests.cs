using System.Text;
using LiaisonBot.Chat;
using LiaisonBot.Commands.Secrecy;

namespace LiaisonBot.Tests.Commands;

public sealed class SecrecyGateTests
{
    public static TheoryData<string> Harmless => [.. HarmlessLines.All];

    [Theory]
    [InlineData("Công văn tuyệt mật về phương án tác chiến", nameof(SecrecyMark.TopSecret))]
    [InlineData("TUYỆT MẬT", nameof(SecrecyMark.TopSecret))]
    [InlineData("gửi đồng chí bản Tuyệt  mật số 3", nameof(SecrecyMark.TopSecret))]
    [InlineData("tuỵêt mật", nameof(SecrecyMark.TopSecret))]
    [InlineData("TUYỆT-MẬT 02/KH", nameof(SecrecyMark.TopSecret))]
    [InlineData("TUYỆT\nMẬT\nKế hoạch phòng thủ", nameof(SecrecyMark.TopSecret))]
    [InlineData("/thu gửi Kim Bình: theo văn bản tối mật của Bộ", nameof(SecrecyMark.HighlySecret))]
    [InlineData("Tối Mật: danh sách cơ sở", nameof(SecrecyMark.HighlySecret))]
    [InlineData("Tối mật độ khẩn: thượng khẩn", nameof(SecrecyMark.HighlySecret))]
    [InlineData("T Ố I M Ậ T", nameof(SecrecyMark.HighlySecret))]
    [InlineData("Điện T.Ố.I M.Ậ.T gửi đồn", nameof(SecrecyMark.HighlySecret))]
    [InlineData("tối\u200Bmật", nameof(SecrecyMark.HighlySecret))]
    [InlineData("tối\u00A0mật", nameof(SecrecyMark.HighlySecret))]
    [InlineData("Mật", nameof(SecrecyMark.Secret))]
    [InlineData("Kế hoạch tuần tra quý IV\n*** MẬT ***\nSố 12/KH", nameof(SecrecyMark.Secret))]
    [InlineData("Báo cáo tháng\r\n- Mật -\r\nkính gửi", nameof(SecrecyMark.Secret))]
    [InlineData("Thư số 12 (mật) gửi Kim Bình", nameof(SecrecyMark.Secret))]
    [InlineData("Thư số 12 （Mật） gửi Kim Bình", nameof(SecrecyMark.Secret))]
    [InlineData("【MẬT】 phương án đón đoàn", nameof(SecrecyMark.Secret))]
    [InlineData("[ m\u200Bậ\u200Dt ] phương án", nameof(SecrecyMark.Secret))]
    [InlineData("phương án (Mật - Khẩn) của tiểu khu", nameof(SecrecyMark.Secret))]
    [InlineData("Độ mật: Mật", nameof(SecrecyMark.Secret))]
    [InlineData("độ: mật", nameof(SecrecyMark.Secret))]
    [InlineData("kèm theo tài liệu mật số 7", nameof(SecrecyMark.Secret))]
    [InlineData("văn bản \"mật\" của tỉnh", nameof(SecrecyMark.Secret))]
    [InlineData("Công văn mật 12/CV-BCH", nameof(SecrecyMark.Secret))]
    [InlineData("TÀI LIỆU MẬT KHÔNG SAO CHỤP", nameof(SecrecyMark.Secret))]
    [InlineData("cong van mật cua BCH", nameof(SecrecyMark.Secret))]
    [InlineData("/thu gửi Kim Bình, mật: đề nghị phối hợp", nameof(SecrecyMark.Secret))]
    [InlineData("/tuantra Kim Bình, 22/11 08:00-15:00, mật, mốc 65: kế hoạch", nameof(SecrecyMark.Secret))]
    [InlineData("nhận thư số 4, mật, khẩn: về việc", nameof(SecrecyMark.Secret))]
    [InlineData("MẬT: phương án đấu tranh chuyên án", nameof(SecrecyMark.Secret))]
    [InlineData("hồ sơ khẩn, mật: chuyển ngay", nameof(SecrecyMark.Secret))]
    [InlineData("<MẬT>", nameof(SecrecyMark.Secret))]
    [InlineData("Số 12/KH-BCH\nMẬT - HỎA TỐC\nKính gửi", nameof(SecrecyMark.Secret))]
    [InlineData("do: mat", nameof(SecrecyMark.Secret))]
    [InlineData("cong van 15, do mat: mat so 15", nameof(SecrecyMark.Secret))]
    [InlineData("Do mat: toi mat", nameof(SecrecyMark.Secret))]
    [InlineData("do: tuyet mat; noi nhan: don 313", nameof(SecrecyMark.Secret))]
    [InlineData("Ke hoach tuan tra\nMAT\nso 12", nameof(SecrecyMark.Secret))]
    [InlineData("Gui ban ke hoach (TOI MAT) cho don", nameof(SecrecyMark.HighlySecret))]
    [InlineData("Gui ban ke hoach [TUYET MAT] cho don", nameof(SecrecyMark.TopSecret))]
    [InlineData("ke hoach (M A T) cua doi", nameof(SecrecyMark.Secret))]
    [InlineData("SECRET\nPatrol plan for December", nameof(SecrecyMark.English))]
    [InlineData("Letter 12 (CONFIDENTIAL) to Kim Binh", nameof(SecrecyMark.English))]
    [InlineData("(confidential) draft minutes", nameof(SecrecyMark.English))]
    [InlineData("TOP SECRET annex to the plan", nameof(SecrecyMark.English))]
    [InlineData("SECRET: route of the delegation", nameof(SecrecyMark.English))]
    [InlineData("Classification: Secret", nameof(SecrecyMark.English))]
    [InlineData("ＳＥＣＲＥＴ", nameof(SecrecyMark.English))]
    [InlineData("机密\n关于联合巡逻", nameof(SecrecyMark.Chinese))]
    [InlineData("关于会谈的函【秘密】", nameof(SecrecyMark.Chinese))]
    [InlineData("绝密★5年", nameof(SecrecyMark.Chinese))]
    [InlineData("密级：机密", nameof(SecrecyMark.Chinese))]
    public void Refuses_a_marked_text(string text, string mark)
    {
        Assert.Equal(mark, SecrecyGate.Finds(text)?.ToString());
        Assert.Equal(mark, SecrecyGate.Finds(text.Normalize(NormalizationForm.FormD))?.ToString());
    }

    [Theory]
    [InlineData("М\u1EACТ")]
    [InlineData("(\u041CẬT)\u00AD")]
    [InlineData("M\u00C2\u0323T")]
    [InlineData("M\u0336Ậ\u0336T\u0336")]
    [InlineData("\uFEFFMẬT\u2028số 12")]
    [InlineData("m\u00AD\u1EADt")]
    public void Is_not_fooled_by_odd_letters(string text) => Assert.Equal(SecrecyMark.Secret, SecrecyGate.Finds(text));

    [Theory]
    [MemberData(nameof(Harmless))]
    public void Lets_daily_lines_pass(string line)
    {
        Assert.Null(SecrecyGate.Finds(line));
        Assert.Null(SecrecyGate.Finds(line.Normalize(NormalizationForm.FormD)));
        Assert.Null(SecrecyGate.Finds(Arrived(line, "Biên bản 12.pdf")));
    }

    [Fact]
    public void Two_hundred_daily_lines_are_all_different()
    {
        Assert.True(HarmlessLines.All.Length >= 200, $"only {HarmlessLines.All.Length}");
        Assert.Equal(HarmlessLines.All.Length, HarmlessLines.All.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void Lets_all_daily_lines_pass_as_one_text() => Assert.Null(SecrecyGate.Finds(string.Join('\n', HarmlessLines.All)));

    [Theory]
    [InlineData("Tài liệu mật.pdf")]
    [InlineData("MẬT.docx")]
    [InlineData("KH12_MẬT.docx")]
    [InlineData("Ke_hoach_(MẬT).docx.pdf")]
    [InlineData("Công-văn-mật-15.pdf")]
    [InlineData("Phuong an (MAT).jpg")]
    [InlineData("绝密.pdf")]
    [InlineData("Secret.zip")]
    public void Refuses_a_marked_file_name(string name) => Assert.NotNull(SecrecyGate.Finds(Arrived("", name)));

    [Theory]
    [InlineData("bảo_mật_thông_tin.pdf")]
    [InlineData("BẢO_MẬT.pdf")]
    [InlineData("Mật độ dân cư.xlsx")]
    [InlineData("mat-bang-tram.jpg")]
    [InlineData("IMG_20261122_MAT_TIEN.jpg")]
    [InlineData("secretary_list.xlsx")]
    [InlineData("danh sach mat tich.docx")]
    public void Lets_a_daily_file_name_pass(string name) => Assert.Null(SecrecyGate.Finds(Arrived("", name)));

    [Fact]
    public void Looks_at_captions_and_edits_and_at_nothing_undecoded()
    {
        Assert.Equal(SecrecyMark.Secret, SecrecyGate.Finds(Arrived("Độ mật: mật", "ảnh.jpg")));
        Assert.Equal(SecrecyMark.Secret, SecrecyGate.Finds(Arrived("(mật)", null, edited: true)));
        Assert.Null(SecrecyGate.Finds(new Arrival(1, null, "MẬT"u8.ToArray())));
        Assert.Null(SecrecyGate.Finds(new Arrival(1, new ButtonPress(new ChatRef(1, ChatKind.Private), null, "p", 1, null, "undo:1"), default)));
    }

    [Fact]
    public void Survives_text_that_is_no_text()
    {
        Assert.Null(SecrecyGate.Finds(""));
        Assert.Null(SecrecyGate.Finds("\uD800 x \uDC00"));
        Assert.Null(SecrecyGate.Finds(new string('(', 4096)));
        Assert.Null(SecrecyGate.Finds(string.Concat(Enumerable.Repeat("do mat ", 600))));
    }

    private static Arrival Arrived(string text, string? fileName, bool edited = false) => new(
        1,
        new MessageIn(
            new ChatRef(5, ChatKind.Private), null, 1, null, DateTimeOffset.UnixEpoch, text, edited,
            File: fileName is null ? null : new Attachment("f", fileName, null, 10, IsPhoto: false)),
        default);
}
