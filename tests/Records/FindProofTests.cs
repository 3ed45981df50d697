using LiaisonBot.Storage;
using LiaisonBot.Storage.Records;
using LiaisonBot.Tests.Stage;
using Microsoft.EntityFrameworkCore;
using Record = LiaisonBot.Storage.Records.Record;

namespace LiaisonBot.Tests.Records;

/// <summary>In a register large enough for every way of looking: what comes back, over all pages, is what the texts themselves say.</summary>
public sealed class FindProofTests
{
    // Half of them of each post, one a day. The newest 2,000 of a post begin after the 5,000th.
    private const int Records = 9_000;

    private static readonly UnitId[] Posts = [TestBorder.MaLuThang, TestBorder.PaTan];

    private static readonly (string Word, string When)[] Held =
    [
        ("thuong", "n > 0"), ("hiem", "n % 1000 = 7"), ("cu", "n between 1001 and 1800"), ("xua", "n <= 2400"), ("rieng", "n % 2 = 1"),
        ("chan", "n % 4 = 0"), ("le", "n % 4 = 2"), ("daihon", "n % 3 = 0"), ("tronvua", "n % 90 = 0"),
    ];

    [Fact]
    public async Task Every_page_is_what_the_texts_say()
    {
        await using var stage = await BotStage.StartAsync();
        await stage.AskAsync(TestBorder.An, "/tuantra Kim Bình, song phương, hôm qua 8h: nguyên trạng");
        await stage.ReadAsync(async db => await FillAsync(db));
        var all = await stage.ReadAsync(async db => await db.Records.AsNoTracking().ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal(Records + 1, all.Count);
        foreach (var query in Queries())
        {
            var few = query.Words.Any(w => all.Count(r => r.Folded.Contains(w.Pattern, StringComparison.Ordinal)) <= 500);
            foreach (var units in new UnitId[][] { Posts, [TestBorder.MaLuThang], [TestBorder.PaTan], [TestBorder.Province] })
            {
                var expected = all.Where(r => units.Contains(r.UnitId) && Fits(r, query)).Select(r => r.Id).ToHashSet();
                var found = await stage.ReadAsync(async db => await PagesAsync(db, units, query));
                Assert.Equal(expected.Count, found.Count);
                Assert.Equal(expected, [.. found.Select(r => r.Id)]);
                var looked = units.SelectMany(unit => all.Where(r => r.UnitId == unit).OrderByDescending(r => r.EventDate).Take(2_000 / units.Length));
                AssertOrder(found, query, few ? expected : [.. looked.Select(r => r.Id)]);
            }
        }
    }

    private static IEnumerable<RecordQuery> Queries()
    {
        foreach (var (word, _) in Held)
        {
            yield return Of($" {word} ");
            yield return Of($" {word}") with { Exact = "thưởng" };
            yield return Of($" {word}", " thuong ") with { CounterpartId = new CounterpartId(12) };
        }

        yield return Of(" chan ", " le ");
        yield return Of(" daih", " tronv") with { Exact = "thường" };
        yield return Of("huon");
        yield return Of(" nowhere ");
        yield return new RecordQuery { CounterpartId = new CounterpartId(12) };
        yield return new RecordQuery { Register = Register.Letter };
        yield return Of(" cu ") with { Register = Register.Patrol };
        yield return Of(" cu ") with { Register = Register.Patrol, CounterpartId = new CounterpartId(12) };
        yield return Of(" cu ") with { From = new DateOnly(2001, 1, 1), To = new DateOnly(2009, 6, 30), Register = Register.Patrol };
    }

    private static RecordQuery Of(params string[] patterns) => new() { Words = [.. patterns.Select(p => new SearchWord(p, []))] };

    private static bool Fits(Record record, RecordQuery query) =>
        query.Words.All(w => record.Folded.Contains(w.Pattern, StringComparison.Ordinal))
        && (query.CounterpartId is null || record.CounterpartId == query.CounterpartId) && (query.Register is null || record.Register == query.Register)
        && !(record.EventDate < query.From) && !(record.EventDate > query.To);

    private static async Task<List<Record>> PagesAsync(LiaisonDb db, UnitId[] units, RecordQuery query)
    {
        var found = new List<Record>();
        foreach (var size in new[] { 7, 7, 7, 300, 2_000, 10_000 })
        {
            found.AddRange(await db.SearchAsync(units, query, found.Count, size, TestContext.Current.CancellationToken));
        }

        return found;
    }

    // The very texts first, all of them when few records hold a word, else those of the newest 2,000; the others by date.
    private static void AssertOrder(List<Record> found, RecordQuery query, HashSet<RecordId> looked)
    {
        bool IsExact(Record record) => query.Exact is { } exact && record.Summary.Contains(exact, StringComparison.Ordinal);
        var leading = found.TakeWhile(IsExact).ToList();
        var others = found.Skip(leading.Count).ToList();
        Assert.Equal(leading.OrderByDescending(r => r.EventDate).ThenByDescending(r => r.Id.Value), leading);
        Assert.Equal(others.OrderByDescending(r => r.EventDate).ThenByDescending(r => r.Id.Value), others);
        Assert.Subset(leading.Select(r => r.Id).ToHashSet(), found.Where(r => IsExact(r) && looked.Contains(r.Id)).Select(r => r.Id).ToHashSet());
    }

    // Copies of the one record there is.
    private static async Task<int> FillAsync(LiaisonDb db)
    {
        var ct = TestContext.Current.CancellationToken;
        var columns = db.Model.FindEntityType(typeof(Record))!.GetProperties().Select(p => p.GetColumnName()).ToList();
        string Said(string column) => column switch
        {
            "id" => "n * cast(300000 as bigint)", "number" => "n + 10", "book_number" => "null", "digest" => "n", "unit_id" => "2 + n % 2",
            "counterpart_id" => "case when n % 50 = 1 then 12 else 11 end",
            "summary" => "case when n % 5 = 0 then 'thưởng ' else 'thường ' end || n",
            "event_date" => db.Database.IsNpgsql() ? "date '2000-01-01' + n" : "date('2000-01-01', '+' || n || ' day')",
            "folded" => "' ' || " + string.Join(" || ", Held.Select(h => $"case when {h.When} then '{h.Word} ' else '' end")) + " || n || ' '",
            _ => "r." + column,
        };
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(2));
        var sql = $"with recursive series(n) as (select 1 union all select n + 1 from series where n < {Records}) "
            + $"insert into records ({string.Join(", ", columns)}) select {string.Join(", ", columns.Select(Said))} from records r, series";
        await using var transaction = await db.BeginWritingAsync(ct);
        await db.Database.ExecuteSqlRawAsync(sql, ct);

        // Old ones of a post that has nothing else with this counterpart are corrected: one before its words are in the index, one after.
        await CorrectAsync(1_500);
        Assert.Single(await db.SearchAsync([new UnitId(2)], new RecordQuery { CounterpartId = new CounterpartId(12) }, 0, 2, ct));
        await CorrectAsync(1_502);
        await transaction.CommitAsync(ct);
        return Records;

        Task<int> CorrectAsync(long n) => db.Database.ExecuteSqlAsync($"update records set counterpart_id = 12 where id = {n * 300_000L}", ct);
    }
}
