using LiaisonBot.Calendar;
using LiaisonBot.Commands.Lines;
using LiaisonBot.Storage.Records;

namespace LiaisonBot.FreeWords;

/// <summary>Doubts the days that were told so that another may be meant, and offers that one.</summary>
internal static class FreeDays
{
    private const int DayLength = 10;

    /// <param name="solar">The solar day of a lunar day in the text; null when there is none.</param>
    public static FreeReading Doubt(FreeReading reading, FreeWalk walk, DateOnly? solar, LineContext context)
    {
        var said = reading.Said.FirstOrDefault(one => one.Field == LineField.When);
        var typed = string.Join(' ', walk.Segments.Where(one => one.Field == LineField.When).Select(one => one.Typed));
        if (walk.SaysLunar)
        {
            // A time alone was taken for one of today.
            var onlyTime = MomentReader.Read(typed).Moment is { Day: null };
            return With(reading with { Said = onlyTime ? [.. reading.Said.Where(one => one != said)] : reading.Said }, Candidates([solar], said));
        }

        return said is not null && Others(reading.Register, typed, context) is { Count: > 0 } others ? With(reading, Candidates(others, said))
            : walk.DayInSummary is { } day ? With(reading, [LineWriter.Day(day)])
            : reading;
    }

    private static FreeReading With(FreeReading reading, IReadOnlyList<string> candidates) =>
        reading with { Doubts = [.. reading.Doubts.Where(one => one.Field != LineField.When), new(LineField.When, candidates)] };

    private static List<string> Candidates(IEnumerable<DateOnly?> days, FreeSaid? said) =>
        [.. days.OfType<DateOnly>().Select(day => LineWriter.Day(day) + (said?.Segment.Length > DayLength ? said.Segment[DayLength..] : "")).Distinct()];

    // A weekday of a patrol or talk is the nearer one; in a register that mostly says what was, a later one is a guess.
    private static List<DateOnly?> Others(Register register, string typed, LineContext context)
    {
        var today = DateOnly.FromDateTime(context.LocalNow);
        if (FreeMoment.Of(new(typed), register, context) is not { } moment)
        {
            return [];
        }

        var (hinted, solar) = LunarDay.Hint(Folding.Fold(typed), today, register == Register.Letter);
        return hinted ? [moment.Day, solar]
            : register != Register.Letter && moment is { Spoken: SpokenWeekday { Hint: WeekHint.None }, Over: false } && moment.Day > today ? [moment.Day.AddDays(-7), moment.Day]
            : [];
    }
}
