using LiaisonBot.Tests.Stage;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Tests.Delivery;

/// <summary>Many people type at once; every letter is kept once, under a number of its own, without gaps.</summary>
public sealed class ManyAtOnceTests
{
    private const int Each = 1000;

    [Fact]
    public async Task Two_officers_log_a_thousand_letters_each()
    {
        await using var stage = await BotStage.StartAsync();
        await SendAsync(stage, n => $"/thu gửi cho Kim Bình: thư số {n} về mốc 65", n => $"/thu nhận từ Lục Xuân: thư số {n} về mốc 17");

        Assert.Equal(Enumerable.Range(1, Each), await NumbersAsync(stage, TestBorder.An));
        Assert.Equal(Enumerable.Range(1, Each), await NumbersAsync(stage, TestBorder.Binh));
        await CardsAgreeAsync(stage, TestBorder.An, Each);
        await CardsAgreeAsync(stage, TestBorder.Binh, Each);
        Assert.Empty(await stage.Phone.ViolationsAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Failing_items_of_the_other_post_in_the_same_batch_take_no_number_and_spoil_none()
    {
        await using var stage = await BotStage.StartAsync();

        // The database itself refuses every second letter of the other post, after its number was drawn.
        await stage.DoAsync(async (db, _) =>
        {
            await db.RefuseRecordsAsync(TestContext.Current.CancellationToken, "hỏng%");
            return LiaisonBot.Commands.Reply.Silent;
        });
        await SendAsync(stage, n => $"/thu gửi cho Kim Bình: thư số {n} về mốc 65", n => $"/thu nhận từ Lục Xuân: {(n % 2 == 0 ? "thư" : "hỏng")} số {n} về mốc 17");

        Assert.Equal(Enumerable.Range(1, Each), await NumbersAsync(stage, TestBorder.An));
        Assert.Equal(Enumerable.Range(1, Each / 2), await NumbersAsync(stage, TestBorder.Binh));
        await CardsAgreeAsync(stage, TestBorder.An, Each);
        await CardsAgreeAsync(stage, TestBorder.Binh, Each / 2);
        Assert.Equal(Each / 2, await stage.ReadAsync(db => db.DeadLetters.CountAsync(d => d.UpdateId != null)));
        var told = (await stage.Phone.MessagesAsync(TestBorder.Binh, TestBorder.Binh, TestContext.Current.CancellationToken))
            .Count(m => m.FromBot && m.Text.StartsWith("Bot gặp lỗi, chưa ghi gì.", StringComparison.Ordinal));
        Assert.Equal(Each / 2, told);
    }

    private static async Task SendAsync(BotStage stage, Func<int, string> first, Func<int, string> second)
    {
        var items = Enumerable.Range(1, Each).SelectMany(n => new[]
        {
            (TestBorder.An, TestBorder.An, first(n)), (TestBorder.Binh, TestBorder.Binh, second(n)),
        });
        var last = await stage.Phone.SendManyAsync(items, TestContext.Current.CancellationToken);
        await stage.TakenInAsync(last.UpdateId);
        await stage.SettleAsync();
    }

    private static Task<List<int>> NumbersAsync(BotStage stage, long author) => stage.ReadAsync(db => db.Records
        .Where(r => r.AuthorId == new LiaisonBot.Storage.PersonId(author)).OrderBy(r => r.Number).Select(r => r.Number).ToListAsync());

    // The number on each card is the number in the register of the letter whose text the card shows.
    private static async Task CardsAgreeAsync(BotStage stage, long author, int count)
    {
        var records = await stage.ReadAsync(db => db.Records.Where(r => r.AuthorId == new LiaisonBot.Storage.PersonId(author)).ToListAsync());
        var messages = await stage.Phone.MessagesAsync(author, author, TestContext.Current.CancellationToken);
        var cards = messages.Where(m => m.FromBot && m.Text.StartsWith("L-2026-", StringComparison.Ordinal)).Select(m => m.Text).ToList();
        Assert.Equal(count, cards.Count);
        Assert.Equal(count, records.Count(r => cards.Contains(Card(cards, r), StringComparer.Ordinal)));
    }

    private static string? Card(List<string> cards, LiaisonBot.Storage.Records.Record record) =>
        cards.Find(c => c.StartsWith($"L-2026-{record.Number:0000} ", StringComparison.Ordinal) && c.Contains("\n" + record.Summary + "\n", StringComparison.Ordinal));
}
