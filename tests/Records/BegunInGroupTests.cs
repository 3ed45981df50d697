using LiaisonBot.Tests.Sandbox;
using LiaisonBot.Tests.Stage;
using Microsoft.EntityFrameworkCore;
using static LiaisonBot.Tests.Stage.TestBorder;

namespace LiaisonBot.Tests.Records;

/// <summary>Typed in a group by somebody who never wrote to the bot in private: nothing of it reaches them before they follow the link.</summary>
public sealed class BegunInGroupTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_record_logged_in_a_group_is_seen_in_private_by_the_link()
    {
        await using var stage = await BotStage.StartAsync();
        var line = await stage.AskAsync(An, Group, "/thu nhận từ Kim Bình, số 12/QLBG, hôm nay 8h: đề nghị xác minh hai người");
        Assert.Equal("MLT/L-2026-0001 · Đồn Ma Lù Thàng đã ghi", line.Text);
        Assert.Equal(["✉️ Mở tin nhắn riêng"], line.Buttons);
        var card = await FollowAsync(stage, An, line);
        Assert.StartsWith("L-2026-0001 · Thư đến · sổ đến số 1", card.Text, StringComparison.Ordinal);
        Assert.Contains("↩️ Hoàn tác", card.Buttons);
        Assert.Equal(1, await stage.ReadAsync(db => db.Records.CountAsync(Ct)));
    }

    [Fact]
    public async Task A_form_begun_in_a_group_goes_on_in_private()
    {
        await using var stage = await BotStage.StartAsync();
        var line = await stage.AskAsync(Emma, Group, "/patrol");
        Assert.Equal("Answered in private.", line.Text);
        var form = await FollowAsync(stage, Emma, line);
        Assert.Contains("1/7", form.Text, StringComparison.Ordinal);

        // Followed once more, the form is still one message.
        form = await FollowAsync(stage, Emma, line);
        await stage.SettleAsync();
        Assert.Equal(form.Id, Assert.Single(await stage.Phone.MessagesAsync(Emma, Emma, Ct), m => m.FromBot && !m.Deleted).Id);
        Assert.Equal(1, await stage.ReadAsync(db => db.FormDrafts.CountAsync(Ct)));
    }

    [Fact]
    public async Task What_is_wrong_with_a_line_and_what_is_asked_about_it_is_read_in_private()
    {
        await using var stage = await BotStage.StartAsync();
        var line = await stage.AskAsync(An, Group, "/thu nhận từ Kim Bình, 31/02 8h: đề nghị xác minh hai người");
        Assert.Equal("Đã trả lời trong tin nhắn riêng.", line.Text);
        var wrong = await FollowAsync(stage, An, line);
        Assert.Contains("không có ngày “31/02 8h”", wrong.Text, StringComparison.Ordinal);
        Assert.Contains("/thu nhận từ Kim Bình", wrong.Text, StringComparison.Ordinal);

        await stage.AskAsync(Binh, "/toi");
        await stage.AskAsync(Binh, Group, "/thu nhận từ Lục Xuân, số 3/LX, hôm nay 8h: thông báo lịch tuần tra");
        line = await stage.AskAsync(Binh, Group, "/thu nhận từ Lục Xuân, số 3/LX, hôm nay 8h: thông báo lịch tuần tra chung");
        var asked = await FollowAsync(stage, Binh, line);
        Assert.Contains(asked.Buttons, b => b.Contains("L-2026-0001", StringComparison.Ordinal));
        Assert.StartsWith("L-2026-0002", (await stage.Phone.PressForAsync(Binh, asked, asked.Buttons[1], Ct)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_elses_link_shows_nothing()
    {
        await using var stage = await BotStage.StartAsync();
        var form = await stage.AskAsync(An, Group, "/thu");
        var wrong = await stage.AskAsync(An, Group, "/thu nhận từ Kim Bình, 31/02 8h: đề nghị xác minh hai người");
        var record = await stage.AskAsync(An, Group, "/thu nhận từ Kim Bình, hôm nay 8h: đề nghị xác minh hai người");
        var greeted = await stage.AskAsync(Binh, "/start");
        foreach (var line in new[] { form, wrong, record })
        {
            Assert.Equal(greeted.Text, (await FollowAsync(stage, Binh, line)).Text);
        }
    }

    private static async Task<Seen> FollowAsync(BotStage stage, long person, Seen line)
    {
        // What was said in private is refused by then.
        await stage.SettleAsync();
        return await stage.AskAsync(person, "/start " + line.Link.Split("?start=")[1]);
    }
}
