using LiaisonBot.Calendar;
using LiaisonBot.Commands.Lines;
using LiaisonBot.Storage.Records;

namespace LiaisonBot.FreeWords;

/// <summary>A day as free words say it.</summary>
/// <param name="Day">The day meant most likely.</param>
/// <param name="Over">Not later than the message.</param>
/// <param name="Spoken">As said; null when only a time was.</param>
internal sealed record FreeMoment(DateOnly Day, bool Over, SpokenDay? Spoken)
{
    private const int Longest = 4;

    /// <summary>Null when the words are no moment, or fit two days.</summary>
    public static FreeMoment? Of(Segment words, Register register, LineContext context)
    {
        var now = context.LocalNow;
        if (MomentReader.Read(words.Typed).Moment is not { } moment)
        {
            return null;
        }

        var today = DateOnly.FromDateTime(now);
        var reading = moment.Day?.On(today, register == Register.Letter ? DayLeaning.Past : DayLeaning.Either) ?? new DayReading.Known(today);
        return reading.Certain is not { } day ? null : new(day, day.ToDateTime(moment.Time ?? TimeOnly.MinValue) <= now, moment.Day);
    }

    /// <summary>The first day told within some words of the text; null when there is none, and for a letter when it is to come.</summary>
    public static DateOnly? Within(FreeText text, int from, int to, Register register, LineContext context)
    {
        for (var at = from; at < to; at++)
        {
            for (var words = Math.Min(Longest, to - at); words > 0; words--)
            {
                if (IsSure(text, at, words) && Of(text.Run(at, at + words), register, context) is { Spoken: not null } moment)
                {
                    return register == Register.Letter && !moment.Over ? null : moment.Day;
                }
            }
        }

        return null;
    }

    // "thu", "sat", "mai" and "cn" are also other words.
    private static bool IsSure(FreeText text, int at, int words) => words > 1
        ? text.Folded[at] is not ("thu" or "sat" or "sun")
        : FreeVocabulary.MomentsAlone.Contains(text.Folded[at]) || text.Folded[at].Contains('/', StringComparison.Ordinal);
}
