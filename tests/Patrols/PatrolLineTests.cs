using LiaisonBot.Commands.Lines;
using LiaisonBot.Patrols;
using LiaisonBot.Storage.Patrols;
using LiaisonBot.Storage.Records;
using LiaisonBot.Tests.Commands;

namespace LiaisonBot.Tests.Patrols;

public sealed class PatrolLineTests
{
    private static PatrolDraft Read(string line, Tongue tongue = Tongue.Vi) => Lines.Good(PatrolLine.Read(line, Lines.At(tongue)));

    [Theory]
    [InlineData("Kim Binh, bilateral, 22/11 08:00-15:00, markers 65-71, ours 10, theirs 8, 12 km: markers normal")]
    [InlineData("Kim Bình, song phương, 22/11 8h-15h, mốc 65-71, ta 10, bạn 8, 12 km: nguyên trạng")]
    [InlineData("với Kim Bình, 12 km, ta 10 người, bạn 8 người, từ mốc 65 đến mốc 71, từ 8h đến 15h ngày 22/11, ttsp: nguyên trạng")]
    [InlineData("kim binh; tuan tra song phuong; hom nay 8h-3h chieu; moc 65 den 71; ta 10 ban 8; 12km: nguyen trang")]
    [InlineData("Kim Bình, 8-15h, song phương, 10 ta, 8 bạn, dài 12 km, mốc 65-71: nguyên trạng")]
    public void Reads_the_examples(string line)
    {
        var draft = Read(line);
        Assert.Equal("kim binh", LiaisonBot.Calendar.Folding.Fold(draft.Counterpart));
        Assert.Equal(PatrolKind.Bilateral, draft.Kind);
        Assert.Equal(new DateTime(2026, 11, 22, 8, 0, 0), draft.Start);
        Assert.Equal(new DateTime(2026, 11, 22, 15, 0, 0), draft.End);
        Assert.Equal(("65", "71"), (draft.FromMarker, draft.ToMarker));
        Assert.Equal((10, 8, 12_000), (draft.Ours, draft.Theirs, draft.LengthMetres));
        Assert.False(draft.Planned);
    }

    [Theory]
    [InlineData("mốc 165(1)-167(2)", "165(1)", "167(2)")]
    [InlineData("marker 104(2)", "104(2)", null)]
    [InlineData("markers 65 to 71", "65", "71")]
    public void Reads_markers(string words, string from, string? to)
    {
        var draft = Read($"Kim Bình, liên hợp, {words}: nguyên trạng");
        Assert.Equal((PatrolKind.Joint, from, to), (draft.Kind, draft.FromMarker, draft.ToMarker));
    }

    [Theory]
    [InlineData("12,5 km", 12_500)]
    [InlineData("12.5km", 12_500)]
    [InlineData("850 m", 850)]
    [InlineData("1.200 mét", 1_200)]
    [InlineData("0 km", 0)]
    public void Reads_a_length(string words, int metres) =>
        Assert.Equal(metres, Read($"Kim Bình, song phương, {words}: nguyên trạng").LengthMetres);

    [Fact]
    public void Reads_every_other_detail()
    {
        var draft = Read("Kim Bình, joint, 2 đội, chủ trì bạn, mốc sạt lở, ký biên bản, mã 1, 20/11: có ảnh");
        Assert.Equal(2, draft.Teams);
        Assert.Equal(Side.Theirs, draft.Host);
        Assert.Equal(MarkerCondition.Landslide, draft.Condition);
        Assert.True(draft.MinutesSigned);
        Assert.Equal([1], draft.SubjectCodes);
        Assert.False(draft.TimeSaid);
    }

    [Theory]
    [InlineData("25/11 8h", true)]
    [InlineData("ngày mai", true)]
    [InlineData("22/11 15h", true)]
    [InlineData("22/11 14h", false)]
    [InlineData("22/11", false)]
    [InlineData("20/11", false)]
    [InlineData("kế hoạch, 15/12", true)]
    [InlineData("planned, today", true)]
    public void Takes_a_start_to_come_as_a_plan(string words, bool planned) =>
        Assert.Equal(planned, Read($"Kim Bình, song phương, {words}: tuần tra").Planned);

    [Theory]
    [InlineData("22/11 - 24/11", "2026-11-22 00:00", "2026-11-24 00:00", false)]
    [InlineData("22/11 8h - 23/11 15h", "2026-11-22 08:00", "2026-11-23 15:00", true)]
    [InlineData("20/11 2h-5h chiều", "2026-11-20 14:00", "2026-11-20 17:00", true)]
    [InlineData("20/11 8h-2h chiều", "2026-11-20 08:00", "2026-11-20 14:00", true)]
    public void Reads_a_stretch(string words, string start, string end, bool timeSaid)
    {
        var draft = Read($"Kim Bình, song phương, {words}: tuần tra");
        Assert.Equal((start, end, timeSaid), (Text(draft.Start), Text(draft.End!.Value), draft.TimeSaid));
    }

    [Theory]
    [InlineData("Kim Bình: tuần tra", "Kind", "Missing")]
    [InlineData("song phương, ta 10: tuần tra", "Counterpart", "Missing")]
    [InlineData("😀 song phương: tuần tra", "Counterpart", "Missing")]
    [InlineData("Kim Bình song phương: tuần tra", "Counterpart", "MissingComma")]
    [InlineData("Kim Bình, song phương, liên hợp: tuần tra", "Kind", "Repeated")]
    [InlineData("Kim Bình, song phuong, 22/11 15h-8h: tuần tra", "End", "BeforeStart")]
    [InlineData("Kim Bình, song phương, 24/11/2026-22/11/2026: tuần tra", "End", "BeforeStart")]
    [InlineData("Kim Bình, song phương, ta mười: tuần tra", "Ours", "NotANumber")]
    [InlineData("Kim Bình, song phương, bạn 10001: tuần tra", "Theirs", "OutOfRange")]
    [InlineData("Kim Bình, song phương, ta 99999999999999999999: tuần tra", "Ours", "OutOfRange")]
    [InlineData("Kim Bình, song phương, ta 10, ta 12: tuần tra", "Ours", "Repeated")]
    [InlineData("Kim Bình, song phương, 1001 km: tuần tra", "Length", "OutOfRange")]
    [InlineData("Kim Bình, song phương, mốc x-y: tuần tra", "Markers", "Unknown")]
    [InlineData("Kim Bình, song phương, mốc: tuần tra", "Markers", "Missing")]
    [InlineData("Kim Bình, song phương, 5000 đội: tuần tra", "Teams", "OutOfRange")]
    [InlineData("Kim Bình, song phương, ta chủ trì, bạn chủ trì: tuần tra", "Host", "Repeated")]
    [InlineData("Kim Bình, song phươg: tuần tra", "Detail", "Unknown")]
    [InlineData("Kim Bình, song phương, đã xong, 25/11/2026: tuần tra", "When", "InTheFuture")]
    [InlineData("Kim Bình, song phương, 22/5: tuần tra", "When", "TwoDaysFit")]
    [InlineData("Kim Bình, song phương, 20/11/2050: tuần tra", "When", "OutOfRange")]
    [InlineData("Kim Bình, song phương, mốc 65:71 tuần tra", "Summary", "MissingColon")]
    public void Names_the_field_and_the_reason(string line, string field, string reason)
    {
        foreach (var tongue in Enum.GetValues<Tongue>())
        {
            var problem = Lines.Bad(PatrolLine.Read(line, Lines.At(tongue)));
            Assert.Equal((field, reason), (problem.Field.ToString(), problem.Reason.ToString()));
            Lines.Good(PatrolLine.Read(Lines.Argument(problem.Corrected), Lines.At(tongue)));
        }
    }

    [Fact]
    public void Shows_a_night_patrol_as_ending_the_next_day() =>
        Assert.Equal(
            "/tuantra Kim Bình, song phương, 21/11/2026 22:00 - 22/11/2026 02:00: tuần tra",
            Lines.Bad(PatrolLine.Read("Kim Bình, song phương, 21/11 22h-2h: tuần tra", Lines.At(Tongue.Vi))).Corrected);

    private static string Text(DateTime at) => at.ToString("yyyy-MM-dd HH:mm", null);
}
