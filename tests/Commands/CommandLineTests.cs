using LiaisonBot.Commands.Lines;
using LiaisonBot.Storage.Records;

namespace LiaisonBot.Tests.Commands;

public sealed class CommandLineTests
{
    private static readonly KnownCounterpart<string>[] Known =
    [
        new("kb", true, ["Kim Bình", "Jinping", "金平"], ["KBI"]),
        new("kb2", false, ["Khâm Bản"], ["Bản"]),
        new("hk", true, ["Trạm quản lý biên giới Hà Khẩu", "Hekou"], []),
        new("hk2", false, ["Đồn Hà Khẩu cũ"], ["HKC"]),
        new("ml", false, ["Mường La"], []),
        new("ml2", false, ["Mường Lạ"], []),
        new("lao", true, ["Nậm Sô", "ນ້ຳໂສ"], []),
    ];

    [Theory]
    [InlineData("/thu nhận từ Kim Bình: a", "thu", null, "nhận từ Kim Bình: a")]
    [InlineData("/thu@liaison_bot nhận", "thu", "liaison_bot", "nhận")]
    [InlineData("  \n／Thư\nnhận\nhai ", "thu", null, "nhận\nhai")]
    [InlineData("/", "", null, "")]
    [InlineData("/ thu nhận", "thu", null, "nhận")]
    [InlineData("/HELP", "help", null, "")]
    public void Splits_a_command(string text, string word, string? mention, string argument) =>
        Assert.Equal(new CommandLine(word, mention, argument), CommandLine.Read(text));

    [Theory]
    [InlineData("")]
    [InlineData("thu nhận")]
    [InlineData("a /thu")]
    public void Leaves_other_texts(string text) => Assert.Null(CommandLine.Read(text));

    [Theory]
    [InlineData("letterr", "letter")]
    [InlineData("tuantar", "tuantra")]
    [InlineData("lettre", "letter")]
    [InlineData("thuw", "thu")]
    [InlineData("hoidamm", "hoidam")]
    [InlineData("xyzzy", null)]
    [InlineData("", null)]
    public void Suggests_the_word_that_was_meant(string typed, string? meant) =>
        Assert.Equal(meant, Typo.Suggest(typed, ["letter", "thu", "patrol", "tuantra", "talk", "hoidam"]));

    [Theory]
    [InlineData("L-2026-0105", "L-2026-0105")]
    [InlineData("MLT/L-2026-0105", "MLT/L-2026-0105")]
    [InlineData("mlt / l 2026 105", "MLT/L-2026-0105")]
    [InlineData("l2026-105", "L-2026-0105")]
    [InlineData("L–2026–0105", "L-2026-0105")]
    [InlineData("L-105", "L-0105")]
    [InlineData("số P-2026-7", "P-2026-0007")]
    [InlineData("#t-2026-1.", "T-2026-0001")]
    public void Reads_a_record_number(string text, string number) =>
        Assert.Equal(number, RecordNumber.Read(text)?.ToString());

    [Theory]
    [InlineData("")]
    [InlineData("12/QLBG")]
    [InlineData("X-2026-1")]
    [InlineData("L-2026-0")]
    [InlineData("thư hôm trước")]
    public void Takes_no_other_text_for_a_number(string text) => Assert.Null(RecordNumber.Read(text));

    [Fact]
    public void Tells_the_register_and_the_year_of_a_number() =>
        Assert.Equal(new RecordNumber("MLT", Register.Patrol, 2026, 7), RecordNumber.Read("mlt/p-2026-0007"));

    [Theory]
    [InlineData("Kim Bình", "kb")]
    [InlineData("kim binh", "kb")]
    [InlineData("KIMBINH", "kb")]
    [InlineData("KB", "kb")]
    [InlineData("kbi", "kb")]
    [InlineData("金平", "kb")]
    [InlineData("bản", "kb2")]
    [InlineData("Hà Khẩu", "hk")]
    [InlineData("ha kh", "hk")]
    [InlineData("mường lạ", "ml,ml2")]
    [InlineData("ນ້ຳໂສ", "lao")]
    [InlineData("xyz", "")]
    [InlineData("😀", "")]
    [InlineData("", "")]
    public void Finds_the_counterpart_that_was_meant(string typed, string ids) =>
        Assert.Equal(ids, string.Join(',', CounterpartMatch.Find(Known, typed).Fits));

    [Theory]
    [InlineData("Kim Bìn", "kb")]
    [InlineData("Kim Bnh", "kb")]
    [InlineData("Kim Bifnh", "kb")]
    public void Finds_or_suggests_one_that_is_close(string typed, string id)
    {
        var found = CounterpartMatch.Find(Known, typed);
        Assert.Equal(id, found.Fits.Concat(found.Suggestions).First());
    }
}
