using LiaisonBot.Commands.Lines;
using LiaisonBot.Tests.FreeWords;
using LiaisonBot.Tests.Stage;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Tests.Forms;

public sealed class FormFromWordsTests
{
    [Fact]
    public async Task A_patrol_is_one_free_line_and_one_tap()
    {
        await using var stage = await BotStage.StartAsync();
        var an = new FormHand(stage.Phone, TestBorder.An);
        var whole = await an.TypeAsync("tuan tra song phuong kim binh hom qua 8h den 15h moc 65-71 ta 10 ban 8 nguyen trang khong co vu viec");
        Assert.Contains("Mốc: 65-71", whole.Text, StringComparison.Ordinal);
        Assert.Contains("Phía bạn: Kim Bình", whole.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("❓", whole.Text, StringComparison.Ordinal);
        var card = await an.TapAsync("Ghi vào sổ");
        Assert.StartsWith("P-2026-0001 · Tuần tra song phương", card.Text, StringComparison.Ordinal);
        Assert.Equal(1, an.Taps);
    }

    [Fact]
    public async Task What_is_not_sure_is_asked_first_and_nothing_is_logged_before_a_tap()
    {
        await using var stage = await BotStage.StartAsync();
        var an = new FormHand(stage.Phone, TestBorder.An);
        var asked = await an.TypeAsync("thu den kim binh hom qua 2h chieu so 12/qlbg moc 65 de nghi xac minh 2 nguoi vuot bien, tra loi truoc thu 6");
        Assert.Contains("Thư nhận hay thư gửi?", asked.Text, StringComparison.Ordinal);
        Assert.Equal(0, await stage.ReadAsync(db => db.Records.CountAsync(TestContext.Current.CancellationToken)));
        var whole = await an.TapAsync("Nhận");
        Assert.Equal(
            """
            📋 Thư mới
            Chiều: nhận
            Phía bạn: Kim Bình
            Thời gian: 21/11/2026 14:00
            Số của bạn: 12/qlbg
            Trích yếu: moc 65 de nghi xac minh 2 nguoi vuot bien
            Hạn trả lời: 26/11/2026

            Chưa ghi vào sổ. Chạm mục cần sửa, đúng thì ghi.
            """, whole.Text);
        Assert.StartsWith("L-2026-0001 · Thư đến", (await an.TapAsync("Ghi vào sổ")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("vi.txt", TestBorder.An)]
    [InlineData("en.txt", TestBorder.Emma)]
    public async Task What_is_read_wrongly_is_seen_on_the_whole_before_anything_is_saved(string file, long person)
    {
        await using var stage = await BotStage.StartAsync(BotStage.Start.AddHours(5).AddMinutes(5));
        var hand = new FormHand(stage.Phone, person);
        var misread = FreeWordsTests.Misread(file);
        Assert.NotEmpty(misread);
        foreach (var (text, reading) in misread.Where(m => m.Reading is not null))
        {
            for (var form = await hand.TypeAsync(text); !form.Text.StartsWith("📋", StringComparison.Ordinal);)
            {
                Assert.StartsWith("✍️", form.Text, StringComparison.Ordinal);
                form = await hand.TapAsync(form.Buttons[0]);
            }

            Assert.All(reading!.Said.Where(s => reading.Doubts.All(d => d.Field != s.Field)), s => Assert.Contains(s.Field == LineField.Direction ? s.Segment.Split(' ')[0] : s.Segment.Split(' ')[^1], hand.Shown.Text, StringComparison.OrdinalIgnoreCase));
            await stage.AskAsync(person, "/cancel");
        }

        Assert.Equal(0, await stage.ReadAsync(db => db.Records.CountAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task What_is_missing_is_asked()
    {
        await using var stage = await BotStage.StartAsync();
        var emma = new FormHand(stage.Phone, TestBorder.Emma);
        var asked = await emma.TypeAsync("letter received yesterday 2pm ref no 12/QLBG asks to verify two persons near marker 65");
        Assert.Contains("Which counterpart?", asked.Text, StringComparison.Ordinal);
        await emma.TapAsync("Jinping");
        Assert.StartsWith("L-2026-0001", (await emma.TapAsync("Save")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("chào đồng chí")]
    [InlineData("ok")]
    [InlineData("mai họp lúc mấy giờ")]
    public async Task Chat_is_not_taken_for_a_record(string text)
    {
        await using var stage = await BotStage.StartAsync();
        var answer = await stage.AskAsync(TestBorder.An, text);
        Assert.DoesNotContain("📋", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("✍️", answer.Text, StringComparison.Ordinal);
    }
}
