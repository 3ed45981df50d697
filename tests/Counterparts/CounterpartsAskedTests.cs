using LiaisonBot.Tests.Stage;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Tests.Counterparts;

public sealed class CounterpartsAskedTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Lists_those_the_own_unit_faces_first()
    {
        await using var stage = await BotStage.StartAsync();
        Assert.Equal("Phía bạn: 2\n• Lục Xuân (Luchun, 绿春, LX) · CN · PT\n• Kim Bình (Jinping, 金平, KB) · CN · MLT", (await stage.AskAsync(TestBorder.Binh, "/phiaban")).Text);
        Assert.StartsWith("The other side: 2\n• Jinping (Kim Bình, 金平, KB) · CN · MLT", (await stage.AskAsync(TestBorder.Emma, "/counterparts")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Adds_one_that_letters_then_find()
    {
        await using var stage = await BotStage.StartAsync();
        Assert.Equal("Đã thêm phía bạn: Kim Thủy Hà (金水河, KTH) · CN · MLT",
            (await stage.AskAsync(TestBorder.Dung, "/phiaban thêm Kim Thủy Hà, KTH cho MLT chữ 金水河")).Text);
        Assert.Contains("Kim Thủy Hà → ta", (await stage.AskAsync(TestBorder.An, "/thu nhận từ KTH, hôm nay 8h: thử ghi một thư")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_may_hold_a_word_like_for()
    {
        await using var stage = await BotStage.StartAsync();
        Assert.Equal("Đã thêm phía bạn: Chợ Mới (CM) · LA · PT", (await stage.AskAsync(TestBorder.Dung, "/phiaban thêm Chợ Mới, CM cho PT nước Lào")).Text);
        Assert.Equal("Asia/Vientiane", await stage.ReadAsync(db => db.Counterparts.Where(c => c.NameVi == "Chợ Mới").Select(c => c.Zone).SingleAsync(Ct)));
    }

    [Fact]
    public async Task Takes_aliases_and_refuses_a_name_that_is_taken()
    {
        await using var stage = await BotStage.StartAsync();
        Assert.Equal("Kim Bình nay còn viết là K.Bình.", (await stage.AskAsync(TestBorder.Dung, "/phiaban tên tắt Kim Bình, K.Bình")).Text);
        Assert.Equal("“lx” đã là tên của Lục Xuân.", (await stage.AskAsync(TestBorder.Dung, "/phiaban tên tắt Kim Bình, lx")).Text);
        Assert.Equal("Đã có Kim Bình. Nếu đơn vị khác cũng đối diện:\n/phiaban đối diện Kim Bình cho PT", (await stage.AskAsync(TestBorder.Dung, "/phiaban thêm kim binh cho PT")).Text);
        Assert.Equal("Kim Bình đối diện: Đồn Pa Tần.", (await stage.AskAsync(TestBorder.Dung, "/phiaban đối diện Kim Bình cho PT")).Text);
        Assert.StartsWith("Kim Bình không còn được chọn", (await stage.AskAsync(TestBorder.Dung, "/phiaban thôi Kim Bình")).Text, StringComparison.Ordinal);
        Assert.StartsWith("Xem phía bạn: /phiaban. Sửa là việc", (await stage.AskAsync(TestBorder.An, "/phiaban thôi Lục Xuân")).Text, StringComparison.Ordinal);
    }
}
