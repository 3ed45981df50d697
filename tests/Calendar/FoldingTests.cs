using LiaisonBot.Calendar;

namespace LiaisonBot.Tests.Calendar;

public sealed class FoldingTests
{
    // A dash is in no table, so that a text with one is folded the long way, by normalising all of it.
    private const string LongWay = "\u2013";

    [Fact]
    public void Folds_every_letter_by_the_table_as_by_normalising() => Assert.All(
        Enumerable.Range(1, 0x1FFF).Select(c => $"Ab{(char)c}ế {(char)c}y{(char)c}"),
        text => Assert.Equal(Folding.Fold(LongWay + text), LongWay + Folding.Fold(text)));

    [Theory]
    [InlineData("  Đồn\tMa  Lù Thàng ", "don ma lu thang")]
    [InlineData("TRẢ LỜI THƯ", "tra loi thu")]
    [InlineData("", "")]
    public void Folds_as_people_type(string text, string folded) => Assert.Equal(folded, Folding.Fold(text));
}
