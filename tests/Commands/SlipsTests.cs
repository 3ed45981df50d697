using LiaisonBot.Tests.Stage;

namespace LiaisonBot.Tests.Commands;

/// <summary>Slips of a newcomer: each gets an answer that says what is meant, with a copy that works.</summary>
public sealed class SlipsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/thuu nhận từ Kim Bình, hôm nay 7h: đề nghị xác minh", "Không có lệnh /thuu. Ý đồng chí là /thu?\n/thu nhận từ Kim Bình, hôm nay 7h: đề nghị xác minh")]
    [InlineData("/thuu", "Không có lệnh /thuu. Ý đồng chí là /thu?")]
    [InlineData("/tuantra Kim Bình, song phương, mai 8h, đã thực hiện: nguyên trạng", "Thời gian: “mai 8h” ở tương lai; chỉ ghi việc đã xảy ra.\nGửi lại:\n/tuantra Kim Bình, song phương, 22/11/2026: nguyên trạng")]
    [InlineData("/tuantra Kim Bình song phương hôm nay 7h-8h mốc 65-71 ta 10 bạn 8: nguyên trạng", "Phía bạn: thiếu dấu phẩy sau tên.\nGửi lại:\n/tuantra Kim Bình, song phương, 22/11/2026 07:00-08:00, mốc 65-71, ta 10, bạn 8: nguyên trạng")]
    [InlineData("/hoidam Kim Bình định kỳ lần 14: đánh giá quý", "Phía bạn: thiếu dấu phẩy sau tên.\nGửi lại:\n/hoidam Kim Bình, định kỳ, 22/11/2026, lần 14: đánh giá quý")]
    [InlineData("/tuantra Mường Mai, mốc 65: nguyên trạng", "Loại: chưa có.\nGửi lại:\n/tuantra Mường Mai, song phương, 22/11/2026, mốc 65: nguyên trạng")]
    [InlineData("/hoidam Kim Bình: đánh giá quý", "Loại: chưa có.\nGửi lại:\n/hoidam Kim Bình, định kỳ, 22/11/2026: đánh giá quý")]
    [InlineData("/thu nhận thư từ Kim Bình đề nghị xác minh", "Trích yếu: thiếu dấu hai chấm trước trích yếu.\nGửi lại:\n/thu nhận từ Kim Bình, 22/11/2026 09:00: đề nghị xác minh")]
    [InlineData("/thu nhận từ Kim Bình, thư từ biên phòng, hôm nay 7h: đề nghị xác minh", "Chi tiết: chưa hiểu “thư từ biên phòng”.\nGửi lại:\n/thu nhận từ Kim Bình, 22/11/2026 07:00: đề nghị xác minh (thư từ biên phòng)")]
    [InlineData("/thu nhận từ Kim Bình hôm qua: đề nghị xác minh", "Phía bạn: chưa có “Kim Bình hôm qua” trong danh sách.\nCó thể là: Kim Bình\nGửi lại:\n/thu nhận từ Kim Bình, hôm qua: đề nghị xác minh")]
    [InlineData("/thu nhận từ KB khẩn, hôm nay 7h: đề nghị xác minh", "Phía bạn: chưa có “KB khẩn” trong danh sách.\nCó thể là: Kim Bình\nGửi lại:\n/thu nhận từ Kim Bình, khẩn, hôm nay 7h: đề nghị xác minh")]
    [InlineData("/thu nhận từ Kim Bình, thư từ: đề nghị xác minh", "Chi tiết: chưa hiểu “thư từ”.\nGửi lại:\n/thu nhận từ Kim Bình, 22/11/2026 09:00: đề nghị xác minh (thư từ)")]
    public async Task Is_told_what_was_meant(string line, string answer)
    {
        await using var stage = await BotStage.StartAsync();
        Assert.Equal(answer, (await stage.AskAsync(TestBorder.An, line)).Text);
    }

    [Fact]
    public async Task An_anonymous_administrator_is_told_why_nothing_happens()
    {
        await using var stage = await BotStage.StartAsync();
        var sent = await stage.Phone.SendAsync(TestBorder.Dung, TestBorder.Group, "/thu nhận từ Kim Bình: đề nghị xác minh", Ct, asAnonymous: true);
        var said = await stage.Phone.NextAsync(TestBorder.Dung, TestBorder.Group, sent.Revision, Ct);
        Assert.Equal("Quản trị ẩn danh không ghi sổ được. Tắt chế độ ẩn danh rồi gửi lại.", said.Text);
    }

    [Fact]
    public async Task A_counterpart_without_a_unit_comes_with_a_copy()
    {
        await using var stage = await BotStage.StartAsync();
        var said = await stage.AskAsync(TestBorder.Dung, "/phiaban thêm Vân Nam");
        Assert.StartsWith("Thiếu đơn vị (mã hoặc tên). Xem /donvi\n/phiaban thêm Vân Nam cho LC\n", said.Text, StringComparison.Ordinal);
        Assert.StartsWith("Đã thêm phía bạn: Vân Nam", (await stage.AskAsync(TestBorder.Dung, "/phiaban thêm Vân Nam cho LC")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letter_is_no_plan_to_confirm()
    {
        await using var stage = await BotStage.StartAsync();
        await stage.AskAsync(TestBorder.An, "/thu nhận từ Kim Bình, hôm nay 7h: đề nghị xác minh");
        Assert.Equal("L-2026-0001 là thư, không phải kế hoạch; không cần xác nhận.", (await stage.AskAsync(TestBorder.An, "/xong L1")).Text);
    }
}
