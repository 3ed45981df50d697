using LiaisonBot.Calendar;
using LiaisonBot.Commands;
using LiaisonBot.Figures;
using LiaisonBot.Known;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Audit;
using LiaisonBot.Storage.Letters;
using LiaisonBot.Storage.Records;
using LiaisonBot.Storage.Units;
using LiaisonBot.Tests.Stage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static LiaisonBot.Tests.Calendar.Clocks;
using Record = LiaisonBot.Storage.Records.Record;

namespace LiaisonBot.Tests.Figures;

public sealed class FigureReaderTests
{
    private static readonly Period October = MonthlyWindow.CalendarMonths.Month(2026, 10);

    [Fact]
    public async Task Equals_a_recount_of_the_records()
    {
        await using var stage = await BotStage.StartAsync();
        await FillAsync(stage, Scatter);
        var sheet = await SheetAsync(stage, TestBorder.Province, October);
        var records = await stage.ReadAsync(db => db.Records.AsNoTracking().Where(r => r.State == RecordState.Done).ToListAsync());
        foreach (var line in FigureLines.All)
        {
            var periods = sheet.Periods;
            Assert.Equal(
                new Figure(Recount(records, line, periods.Now), Recount(records, line, periods.Before), Recount(records, line, periods.LastYear), Recount(records, line, periods.ToDate)),
                sheet[line]);
        }

        Assert.True(sheet[FigureLines.Letters].Now > 0 && sheet[FigureLines.PatrolMetres].ToDate > 0 && sheet[FigureLines.TalksOnline].ToDate > 0);
    }

    [Fact]
    public async Task Sums_only_the_unit_and_those_below()
    {
        await using var stage = await BotStage.StartAsync();
        await FillAsync(stage, (ledger, _) =>
        {
            ledger.Letters(TestBorder.MaLuThang, Direction.Sent, 3, D("2026-10-01"));
            ledger.Letters(TestBorder.PaTan, Direction.Sent, 4, D("2026-10-01"));
        });
        Assert.Equal(7, (await SheetAsync(stage, TestBorder.Province, October))[FigureLines.Letters].Now);
        Assert.Equal(3, (await SheetAsync(stage, TestBorder.MaLuThang, October))[FigureLines.LettersSent].Now);
    }

    [Fact]
    public async Task Counts_a_merged_unit_with_its_successor()
    {
        await using var stage = await BotStage.StartAsync();
        await FillAsync(stage, (ledger, db) =>
        {
            var old = new Unit(new UnitId(9), "CU", "Đồn cũ", "Old post", "Asia/Ho_Chi_Minh", D("2010-01-01"));
            old.MergeInto(TestBorder.MaLuThang, D("2025-06-30"));
            db.Insert(old);
            db.Insert(new UnitPlacement(old.Id, D("2010-01-01"), null));
            ledger.Letters(old.Id, Direction.Received, 2, D("2025-05-01"));
            ledger.Letters(TestBorder.MaLuThang, Direction.Received, 5, D("2026-05-01"));
        });
        var figure = (await SheetAsync(stage, TestBorder.MaLuThang, MonthlyWindow.CalendarMonths.Month(2026, 5)))[FigureLines.Letters];
        Assert.Equal((5, 2, 3), (figure.Now, figure.LastYear, figure.SinceLastYear));
    }

    [Fact]
    public async Task Judges_waiting_letters_by_the_end_of_the_period()
    {
        await using var stage = await BotStage.StartAsync();
        await FillAsync(stage, (ledger, _) =>
        {
            var answered = ledger.Letter(TestBorder.MaLuThang, Direction.Received, D("2026-10-02"), needsReply: true, due: D("2026-10-09"));
            ledger.Letter(TestBorder.MaLuThang, Direction.Sent, D("2026-10-08"), answers: answered);
            var answeredLater = ledger.Letter(TestBorder.MaLuThang, Direction.Received, D("2026-10-20"), needsReply: true, due: D("2026-10-25"));
            ledger.Letter(TestBorder.MaLuThang, Direction.Sent, D("2026-11-03"), answers: answeredLater);
            ledger.Letter(TestBorder.MaLuThang, Direction.Sent, D("2026-10-21"), needsReply: true);
            ledger.Letter(TestBorder.MaLuThang, Direction.Received, D("2026-09-01"), needsReply: true, due: D("2026-12-01"));
        });
        Assert.Equal(new FollowUpCount(3, 1, 2, 1, 1), (await SheetAsync(stage, TestBorder.MaLuThang, October)).FollowUp);
        Assert.Equal(new FollowUpCount(0, 0, 1, 1, 0), (await SheetAsync(stage, TestBorder.MaLuThang, MonthlyWindow.CalendarMonths.Month(2026, 11))).FollowUp);
    }

    [Fact]
    public void Has_no_change_without_a_base()
    {
        Assert.Null(new Figure(5, 0, 0, 5).SinceBefore);
        Assert.Equal(0, new Figure(5, 5, 0, 5).SinceBefore);
        Assert.Equal(-2, new Figure(0, 2, 0, 2).SinceBefore);
    }

    [Fact]
    public async Task Seals_the_same_figures_alike_and_others_otherwise()
    {
        await using var stage = await BotStage.StartAsync();
        await FillAsync(stage, (ledger, _) => ledger.Letters(TestBorder.MaLuThang, Direction.Sent, 3, D("2026-10-01")));
        var (one, two) = (await SheetAsync(stage, TestBorder.Province, October), await SheetAsync(stage, TestBorder.Province, October));
        Assert.Equal(one.Canonical(), two.Canonical());
        Assert.Contains("L.sent 3 0 0 3\n", one.Canonical(), StringComparison.Ordinal);
        Assert.Matches("^[0-9a-f]{8}$", FigureSheet.Printed(FigureSheet.SealOf(one.Canonical(), AuditRow.Root)));
        var other = await SheetAsync(stage, TestBorder.MaLuThang, October);
        Assert.NotEqual(FigureSheet.SealOf(one.Canonical(), AuditRow.Root), FigureSheet.SealOf(other.Canonical(), AuditRow.Root));
        Assert.NotEqual(FigureSheet.SealOf(one.Canonical(), AuditRow.Root), FigureSheet.SealOf(one.Canonical(), new string('1', 64)));
    }

    internal static Task FillAsync(BotStage stage, Action<Ledger, LiaisonDb> fill) => stage.DoAsync((db, services) =>
    {
        fill(new Ledger(db, services.GetRequiredService<Keys>()), db);
        return Task.FromResult(Reply.Silent);
    });

    private static Task<FigureSheet> SheetAsync(BotStage stage, UnitId unit, Period period) => stage.ReadAsync(async db =>
        await db.ReadFiguresAsync((await Roster.ReadAsync(db, TestContext.Current.CancellationToken)).Units, unit, period, Today, TestContext.Current.CancellationToken));

    private static void Scatter(Ledger ledger, LiaisonDb db)
    {
        var dice = new Random(7);
        UnitId[] units = [TestBorder.Province, TestBorder.MaLuThang, TestBorder.PaTan];
        for (var i = 0; i < 400; i++)
        {
            var (unit, day) = (units[dice.Next(3)], D("2025-01-01").AddDays(dice.Next(690)));
            switch (dice.Next(3))
            {
                case 0:
                    ledger.Letter(unit, (Direction)dice.Next(2), day, dice.Next(2) == 0);
                    break;
                case 1:
                    ledger.Enter(unit, Register.Patrol, dice.Next(2), day, dice.Next(20), dice.Next(20), dice.Next(3), dice.Next(20_000), planned: dice.Next(8) == 0);
                    break;
                default:
                    ledger.Enter(unit, Register.Talk, dice.Next(4), day, dice.Next(9), dice.Next(9), online: dice.Next(3) == 0);
                    break;
            }
        }
    }

    private static long Recount(IEnumerable<Record> records, FigureLine line, Period period) => records
        .Where(r => r.Register == line.Register && period.Contains(r.EventDate) && (line.Kinds.Count == 0 || line.Kinds.Contains(r.Kind)))
        .Sum(r => line.Measure switch
        {
            Measure.Records => 1L,
            Measure.Ours => r.Ours,
            Measure.Theirs => r.Theirs,
            Measure.Teams => r.Teams,
            Measure.Metres => r.Metres,
            _ => r.Online ? 1 : 0,
        });
}
