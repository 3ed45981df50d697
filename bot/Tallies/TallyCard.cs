using LiaisonBot.Calendar;
using LiaisonBot.Chat;
using LiaisonBot.Commands;
using LiaisonBot.Figures;
using LiaisonBot.Known;
using LiaisonBot.Storage;
using LiaisonBot.Words;

namespace LiaisonBot.Tallies;

/// <summary>The tally as a message, with buttons to the periods beside it.</summary>
internal static class TallyCard
{
    /// <summary>The prefix of its buttons; the argument is <c>unit:period</c>.</summary>
    public const string Prefix = "tally";

    /// <summary>The card of a period, or why there is none yet.</summary>
    public static async Task<Reply> ShowAsync(LiaisonDb db, UnitTree units, UnitId unit, Period period, DateTimeOffset now, Phrases say, CancellationToken ct)
    {
        var today = WallClock.DayOf(now, units.ZoneOf(unit));
        if (period.From > today)
        {
            return Reply.Refuse(say.TallyNotBegun(period));
        }

        var sheet = await db.ReadFiguresAsync(units, unit, period, today, ct);
        return Reply.Say(say.TallyCard(sheet), Buttons(sheet, units.WindowOf(unit, today), today, say));
    }

    private static Keyboard Buttons(FigureSheet sheet, MonthlyWindow window, DateOnly today, Phrases say)
    {
        var next = Next(sheet.Periods.Now, window);
        Button To(Period period, bool back) =>
            new(say.TallyButton(period, back), FormattableString.Invariant($"{Prefix}:{sheet.Unit.Id.Value}:{period.Code}"));
        return next.From > today
            ? Keyboard.Row(To(sheet.Periods.Before, true))
            : Keyboard.Row(To(sheet.Periods.Before, true), To(next, false));
    }

    private static Period Next(Period period, MonthlyWindow window) => (period.Kind, period.Part) switch
    {
        (PeriodKind.Month, 12) => window.Month(period.Year + 1, 1),
        (PeriodKind.Month, var month) => window.Month(period.Year, month + 1),
        (PeriodKind.Quarter, 4) => window.Quarter(period.Year + 1, 1),
        (PeriodKind.Quarter, var quarter) => window.Quarter(period.Year, quarter + 1),
        (PeriodKind.Half, 2) => window.Half(period.Year + 1, 1),
        (PeriodKind.Half, _) => window.Half(period.Year, 2),
        (PeriodKind.Year, _) => window.Year(period.Year + 1),
        _ => NextRange(period),
    };

    // As many whole months when the range is whole months, else as many days: the way back is then the way there.
    private static Period NextRange(Period range)
    {
        var first = range.To.AddDays(1);
        var months = ((first.Year - range.From.Year) * 12) + first.Month - range.From.Month;
        var whole = months > 0 && range.From.AddMonths(months) == first;
        return MonthlyWindow.Range(first, whole ? first.AddMonths(months).AddDays(-1) : first.AddDays(range.Days - 1));
    }
}
