using LiaisonBot.Commands.Lines;
using LiaisonBot.Storage.Records;
using LiaisonBot.Storage.Talks;
using LiaisonBot.Talks;
using LiaisonBot.Tests.Commands;

namespace LiaisonBot.Tests.Talks;

public sealed class TalkLineTests
{
    private static TalkDraft Read(string line, Tongue tongue = Tongue.Vi) => Lines.Good(TalkLine.Read(line, Lines.At(tongue)));

    [Theory]
    [InlineData("Kim Binh, periodic, 20/11 09:00, ours 6, theirs 7, ordinal 14: quarter IV review")]
    [InlineData("Kim Bình, định kỳ, 20/11 9h, ta 6, bạn 7, lần 14: đánh giá quý IV")]
    [InlineData("Kim Bình, hội đàm định kỳ, lần thứ XIV, 9h 20/11, ta 6, bạn 7: đánh giá quý IV")]
    public void Reads_the_examples(string line)
    {
        var draft = Read(line);
        Assert.Equal((TalkKind.Periodic, 14, 6, 7), (draft.Kind, draft.Ordinal, draft.Ours, draft.Theirs));
        Assert.Equal(new DateTime(2026, 11, 20, 9, 0, 0), draft.Start);
        Assert.Equal((false, false, null), (draft.Planned, draft.Online, draft.Level));
    }

    [Theory]
    [InlineData("đột xuất", TalkKind.Extraordinary)]
    [InlineData("thường niên", TalkKind.Annual)]
    [InlineData("giao ban", TalkKind.Conference)]
    [InlineData("liaison conference", TalkKind.Conference)]
    public void Reads_the_kind(string words, TalkKind kind) => Assert.Equal(kind, Read($"Kim Bình, {words}: nội dung").Kind);

    [Theory]
    [InlineData("lần 4", 4)]
    [InlineData("lần IV", 4)]
    [InlineData("lần thứ tư", 4)]
    [InlineData("lần thứ nhất", 1)]
    [InlineData("ordinal XXI", 21)]
    [InlineData("14th", 14)]
    public void Reads_the_ordinal(string words, int ordinal) =>
        Assert.Equal(ordinal, Read($"Kim Bình, định kỳ, {words}: nội dung").Ordinal);

    [Fact]
    public void Reads_every_other_detail()
    {
        var draft = Read("Kim Bình, định kỳ, cấp tỉnh, trực tuyến, 20/11 9h-11h, tại cửa khẩu Ma Lù Thàng, chủ trì ta, trưởng đoàn ta Phó chỉ huy trưởng, trưởng đoàn bạn Chính ủy, phiên dịch Lan, ký biên bản tiếng Việt và tiếng Trung, mã 16: nội dung");
        Assert.Equal((TalkLevel.Province, true, Side.Ours), (draft.Level, draft.Online, draft.Host));
        Assert.Equal(("cửa khẩu Ma Lù Thàng", "Phó chỉ huy trưởng", "Chính ủy", "Lan"), (draft.Place, draft.HeadOurs, draft.HeadTheirs, draft.Interpreter));
        Assert.True(draft.MinutesSigned);
        Assert.Equal(WrittenLanguages.Vietnamese | WrittenLanguages.Chinese, draft.MinutesLanguages);
        Assert.Equal(new DateTime(2026, 11, 20, 11, 0, 0), draft.End);
    }

    [Fact]
    public void Reads_every_other_detail_in_English()
    {
        var draft = Read("Kim Binh, extraordinary, post level, in person, at 14:00, at the border gate, host theirs, our head deputy commander, their head commissar, interpreter Lan, minutes in Vietnamese and Chinese, code 16: agenda", Tongue.En);
        Assert.Equal(("the border gate", "deputy commander", "commissar"), (draft.Place, draft.HeadOurs, draft.HeadTheirs));
        Assert.Equal((TalkLevel.Post, false, Side.Theirs, true), (draft.Level, draft.Online, draft.Host, draft.MinutesSigned));
        Assert.Equal(new DateTime(2026, 11, 22, 14, 0, 0), draft.Start);
    }

    [Theory]
    [InlineData("Kim Bình: nội dung", "Kind", "Missing")]
    [InlineData("Kim Bình, định kỳ, lần mấy: nội dung", "Ordinal", "NotANumber")]
    [InlineData("Kim Bình, định kỳ, lần 0: nội dung", "Ordinal", "OutOfRange")]
    [InlineData("Kim Bình, định kỳ, lần IIII: nội dung", "Ordinal", "NotANumber")]
    [InlineData("Kim Bình, định kỳ, cấp tỉnh, cấp đồn: nội dung", "Level", "Repeated")]
    [InlineData("Kim Bình, định kỳ, tại: nội dung", "Place", "Missing")]
    [InlineData("Kim Bình, định kỳ, trưởng đoàn ta: nội dung", "HeadOurs", "Missing")]
    [InlineData("Kim Bình, định kỳ, biên bản tiếng Nga: nội dung", "Minutes", "Unknown")]
    [InlineData("Kim Bình, định kỳ, trực tuyến, trực tiếp: nội dung", "Presence", "Repeated")]
    [InlineData("Kim Bình, định kỳ, 30/2: nội dung", "When", "NoSuchDay")]
    [InlineData("Kim Bình, định kì kì: nội dung", "Detail", "Unknown")]
    public void Names_the_field_and_the_reason(string line, string field, string reason)
    {
        foreach (var tongue in Enum.GetValues<Tongue>())
        {
            var problem = Lines.Bad(TalkLine.Read(line, Lines.At(tongue)));
            Assert.Equal((field, reason), (problem.Field.ToString(), problem.Reason.ToString()));
            Lines.Good(TalkLine.Read(Lines.Argument(problem.Corrected), Lines.At(tongue)));
        }
    }
}
