using System.Globalization;
using System.Text.RegularExpressions;
using LiaisonBot.Commands;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Counterparts;
using LiaisonBot.Storage.People;
using LiaisonBot.Storage.Records;
using LiaisonBot.Storage.Units;
using LiaisonBot.Tests.Stage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LiaisonBot.Tests.Tallies;

/// <summary>
/// The year 2018 of Lai Châu as published: 105 letters, 8 joint patrols, 11 periodic talks. Three officers of three posts
/// type it in as the year goes by; the province reads the published figures.
/// </summary>
public sealed partial class LaiChau2018Tests
{
    private const int Letters = 105;
    private const int Patrols = 8;
    private const int Talks = 11;
    private const long Son = 108;
    private static readonly UnitId DaoSan = new(4);
    private static readonly (long Officer, string Counterpart)[] Posts = [(TestBorder.An, "Kim Bình"), (TestBorder.Binh, "Lục Xuân"), (Son, "Mãnh Lạp")];

    [Fact]
    public async Task The_year_typed_in_by_three_posts_adds_up_to_the_published_figures()
    {
        await using var stage = await BotStage.StartAsync(new DateTimeOffset(2018, 1, 1, 8, 0, 0, TimeSpan.FromHours(7)));
        await AddThirdPostAsync(stage);
        await LiveThroughAsync(stage);

        var year = (await stage.AskAsync(TestBorder.Chi, "/tonghop 2018")).Text;
        Assert.Equal((Letters, Patrols, Talks), (Figure(year, "Thư trao đổi"), Figure(year, "liên hợp"), Figure(year, "định kỳ")));

        var months = new List<string>();
        for (var month = 1; month <= 12; month++)
        {
            months.Add((await stage.AskAsync(TestBorder.Chi, $"/tonghop {month}/2018")).Text);
        }

        Assert.Equal((Letters, Patrols, Talks),
            (months.Sum(m => Figure(m, "Thư trao đổi")), months.Sum(m => Figure(m, "liên hợp")), months.Sum(m => Figure(m, "định kỳ"))));
        await NumbersRunWithoutGapAsync(stage);
        Assert.Empty(await stage.Phone.ViolationsAsync(TestContext.Current.CancellationToken));
    }

    private static async Task LiveThroughAsync(BotStage stage)
    {
        var (letters, patrols, talks) = (0, 0, 0);
        for (var day = new DateOnly(2018, 1, 2); day.Year == 2018; day = day.AddDays(1))
        {
            stage.Clock.MoveTo(new DateTimeOffset(day, new TimeOnly(17, 0), TimeSpan.FromHours(7)));

            // Spread evenly: whatever is due by this day of the year is typed in today.
            while (letters < Letters * day.DayOfYear / 365)
            {
                var (officer, counterpart) = Posts[letters % Posts.Length];
                await LoggedAsync(stage, officer, letters % 2 == 0 ? $"/thu gửi cho {counterpart}: trao đổi việc số {++letters}" : $"/thu nhận từ {counterpart}, 9h: trao đổi việc số {++letters}");
            }

            while (patrols < Patrols * day.DayOfYear / 365)
            {
                var (officer, counterpart) = Posts[patrols % Posts.Length];
                await LoggedAsync(stage, officer, $"/tuantra {counterpart}, liên hợp, hôm nay 8h-15h, mốc 65-71, ta 10, bạn 8: đợt {++patrols}, nguyên trạng");
            }

            while (talks < Talks * day.DayOfYear / 365)
            {
                var (officer, counterpart) = Posts[talks % Posts.Length];
                await LoggedAsync(stage, officer, $"/hoidam {counterpart}, định kỳ, hôm nay 9h, ta 6, bạn 7: cuộc thứ {++talks} trong năm");
            }
        }
    }

    private static async Task LoggedAsync(BotStage stage, long officer, string line)
    {
        var card = (await stage.AskAsync(officer, line)).Text;
        Assert.Matches("^[LPT]-2018-[0-9]{4} ", card);
    }

    private static int Figure(string tally, string line) => Row().Matches(tally)
        .Where(m => m.Groups["name"].Value.Trim() == line)
        .Select(m => int.Parse(m.Groups["now"].ValueSpan, CultureInfo.InvariantCulture)).SingleOrDefault();

    private static async Task NumbersRunWithoutGapAsync(BotStage stage)
    {
        var records = await stage.ReadAsync(db => db.Records.Select(r => new { r.UnitId, r.Register, r.Year, r.Number, r.Book, r.BookNumber }).ToListAsync());
        Assert.Equal(Letters + Patrols + Talks, records.Count);
        foreach (var sequence in records.GroupBy(r => (r.UnitId, r.Register, r.Year)))
        {
            Assert.Equal(Enumerable.Range(1, sequence.Count()), sequence.Select(r => r.Number).Order());
        }

        foreach (var book in records.Where(r => r.Register == Register.Letter).GroupBy(r => (r.UnitId, r.Year, r.Book)))
        {
            Assert.Equal(Enumerable.Range(1, book.Count()), book.Select(r => r.BookNumber!.Value).Order());
        }
    }

    private static async Task AddThirdPostAsync(BotStage stage)
    {
        await stage.Phone.AddPersonAsync(Son, "Sơn", "vi", TestContext.Current.CancellationToken);
        await stage.DoAsync((db, services) =>
        {
            var start = new DateOnly(2010, 1, 1);
            var now = stage.Clock.GetUtcNow();
            db.Units.Add(new Unit(DaoSan, "DS", "Đồn Dào San", "Dao San Post", "Asia/Ho_Chi_Minh", start));
            db.UnitPlacements.Add(new UnitPlacement(DaoSan, start, TestBorder.Province));
            db.Counterparts.Add(new Counterpart(new CounterpartId(13), "Mãnh Lạp", "Mengla", "勐腊", "CN", "Asia/Shanghai"));
            db.CounterpartUnits.Add(new CounterpartUnit(new CounterpartId(13), DaoSan));
            db.People.Add(new Person(new PersonId(Son), Son, "Sơn", "vi", DaoSan, now));
            db.RoleGrants.Add(new RoleGrant(services.GetRequiredService<Keys>().Next(), new PersonId(Son), Role.Officer, DaoSan, null, now));
            return Task.FromResult(Reply.Silent);
        });
    }

    [GeneratedRegex(@"^\s*(?<name>[^\d\n]+?)\s+(?<now>\d+)(\s|$)", RegexOptions.Multiline)]
    private static partial Regex Row();
}
