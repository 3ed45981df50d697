using LiaisonBot.Calendar;
using LiaisonBot.Known;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Letters;
using LiaisonBot.Storage.Records;
using LiaisonBot.Storage.Units;

namespace LiaisonBot.Figures;

/// <summary>Sums the figures of a unit and those below it.</summary>
internal static class FigureReader
{
    /// <summary>The monthly window that holds for a unit: its top unit's.</summary>
    public static MonthlyWindow WindowOf(this UnitTree units, UnitId unit, DateOnly today)
    {
        var top = units.TopOf(unit, today);
        return top is { WindowEndsOn: 14, WindowFrom: { } from }
            ? new MonthlyWindow([new WindowSince(from.Year, from.Month, MonthRule.FifteenthToFourteenth)])
            : MonthlyWindow.CalendarMonths;
    }

    /// <summary>Reads the sheet of a unit from the day counters and the letters that need a reply.</summary>
    /// <param name="today">The day in the unit's zone.</param>
    public static async Task<FigureSheet> ReadFiguresAsync(
        this LiaisonDb db, UnitTree units, UnitId unit, Period period, DateOnly today, CancellationToken ct)
    {
        var asOf = period.To < today ? period.To : today;
        var periods = FigurePeriods.Of(period, units.WindowOf(unit, today));
        IReadOnlyList<UnitId> within = [.. units.Within(unit, asOf).Select(u => u.Id)];
        Period[] asked = [periods.Now, periods.Before, periods.LastYear, periods.ToDate];
        var sums = await db.SumDaysAsync(within, [.. asked.Select(p => new DayRange(p.From, p.To))], ct);
        var followUp = await db.CountFollowUpAsync(within, period.From, asOf, ct);
        return Sheet(units.Get(unit), periods, asOf, sums, followUp);
    }

    /// <summary>The sheet made of sums over the four periods, in the order of <see cref="FigurePeriods"/>, wherever they were read.</summary>
    public static FigureSheet Sheet(Unit unit, FigurePeriods periods, DateOnly asOf, IReadOnlyList<KindSum> sums, FollowUpCount followUp) =>
        new(unit, periods, asOf, FigureLines.All.ToDictionary(line => line.Key, line => FigureOf(line, sums)), followUp);

    private static Figure FigureOf(FigureLine line, IReadOnlyList<KindSum> sums)
    {
        var byRange = sums.ToLookup(s => s.Range, line.Of);
        return new(byRange[0].Sum(), byRange[1].Sum(), byRange[2].Sum(), byRange[3].Sum());
    }
}
