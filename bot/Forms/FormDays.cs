using System.Globalization;
using LiaisonBot.Chat;
using LiaisonBot.Commands.Lines;

namespace LiaisonBot.Forms;

/// <summary>A calendar to pick a day from, and times in half hours.</summary>
internal static class FormDays
{
    // The messenger takes no button without a sign; this one shows nothing.
    private const string Blank = "\u2800";
    private const string Night = "night";
    private const int HalfHours = 48;
    private const int FirstOfDay = 12;
    private const int LastOfDay = 41;

    /// <summary>The days that are picked most, and the way to the calendar.</summary>
    public static IReadOnlyList<IReadOnlyList<Button>> Quick(FormField field, FormKeys keys, Filler filler)
    {
        var say = filler.Say;
        var today = DateOnly.FromDateTime(filler.Context.LocalNow);
        var calendar = keys.View(Month(today), say.FormCalendar());
        return field.Picker switch
        {
            MomentPicker { Now: true } => 
            [
                [keys.Now(say.FormNow())],
                [Day(field, today, say.FormToday(), keys, filler), Day(field, today.AddDays(-1), say.FormYesterday(), keys, filler), calendar],
            ],
            MomentPicker =>
            [
                [Day(field, today, say.FormToday(), keys, filler), Day(field, today.AddDays(-1), say.FormYesterday(), keys, filler)],
                [Day(field, today.AddDays(1), say.FormTomorrow(), keys, filler), calendar],
            ],
            _ => [[calendar]],
        };
    }

    /// <summary>A month, or the hours of the day that was picked.</summary>
    public static IReadOnlyList<IReadOnlyList<Button>> Rows(FormField field, string view, FormKeys keys, Filler filler) =>
        DateOnly.TryParseExact(view, "'c'yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)
            ? Calendar(field, month, keys, filler) : Hours(view == Night, keys, filler);

    /// <summary>The moment a half hour of the picked day stands for: the hour is offered, the day is in the sheet.</summary>
    public static string At(string day, string hour) => $"{day} {hour}";

    private static IReadOnlyList<IReadOnlyList<Button>> Hours(bool night, FormKeys keys, Filler filler)
    {
        var halves = night ? Enumerable.Range(LastOfDay + 1, HalfHours - LastOfDay - 1).Concat(Enumerable.Range(0, FirstOfDay)) : Enumerable.Range(FirstOfDay, LastOfDay - FirstOfDay + 1);
        return
        [
            .. halves.Select(h => new TimeOnly(h / 2, h % 2 * 30).ToString("HH:mm", CultureInfo.InvariantCulture)).Select(t => keys.Offer(new(t, t))).Chunk(5),
            [
                night ? keys.View("", filler.Say.FormDayHours()) : keys.View(Night, filler.Say.FormNightHours()),
                keys.View(Month(DateOnly.FromDateTime(filler.Context.LocalNow)), filler.Say.FormCalendar()),
            ],
        ];
    }

    private static IReadOnlyList<IReadOnlyList<Button>> Calendar(FormField field, DateOnly month, FormKeys keys, Filler filler)
    {
        var first = new DateOnly(month.Year, month.Month, 1);
        var lead = ((int)first.DayOfWeek + 6) % 7;
        var days = Enumerable.Range(1, DateTime.DaysInMonth(first.Year, first.Month)).Select(d => first.AddDays(d - 1));
        var cells = Enumerable.Repeat<DateOnly?>(null, lead).Concat(days.Select(d => (DateOnly?)d)).ToList();
        cells.AddRange(Enumerable.Repeat<DateOnly?>(null, (7 - (cells.Count % 7)) % 7));
        return
        [
            [keys.View(Month(first.AddMonths(-1)), "‹"), keys.Inert(first.ToString("MM'/'yyyy", CultureInfo.InvariantCulture)), keys.View(Month(first.AddMonths(1)), "›")],
            [.. filler.Say.FormWeekdays().Select(keys.Inert)],
            .. cells.Select(d => d is { } day && Fits(field, day, filler) ? Day(field, day, day.Day.ToString(CultureInfo.InvariantCulture), keys, filler) : keys.Inert(d is null ? Blank : "·")).Chunk(7),
        ];
    }

    // What has happened lies not ahead, a due day not behind.
    private static bool Fits(FormField field, DateOnly day, Filler filler)
    {
        var today = DateOnly.FromDateTime(filler.Context.LocalNow);
        return field.Picker switch { MomentPicker { Now: true } => day <= today, DayPicker => day >= today, _ => true };
    }

    private static Button Day(FormField field, DateOnly day, string label, FormKeys keys, Filler filler)
    {
        var words = field.WithKey(LineWriter.Day(day), filler.Actor.Language);
        return field.Picker is DayPicker ? keys.Offer(new(label, words)) : keys.Keep(new(label, words));
    }

    private static string Month(DateOnly day) => day.ToString("'c'yyyyMM'01'", CultureInfo.InvariantCulture);
}
