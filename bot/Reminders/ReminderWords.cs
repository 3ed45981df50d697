using System.Globalization;
using System.Text.RegularExpressions;
using LiaisonBot.Calendar;
using LiaisonBot.Commands;
using LiaisonBot.Commands.Lines;
using LiaisonBot.Words;

namespace LiaisonBot.Reminders;

/// <summary>When and what a person wants to be reminded of, or why the line is not that; exactly one of the two.</summary>
internal sealed partial record ReminderWords(Cadence? Cadence, string Text, string? Refusal)
{
    // No time is longer, and every beginning of the line is tried.
    private const int MostWordsOfTime = 24;

    /// <summary>The most a reminder may say, in characters.</summary>
    public const int MostText = 500;

    /// <summary>Reads <c>WHEN: TEXT</c>. A refusal names the field and shows a line to send instead.</summary>
    public static ReminderWords Read(CommandCall call, TimeZoneInfo zone)
    {
        var now = WallClock.ToLocal(call.SentAt, zone);
        var (when, text) = LineText.Split(call.Text);
        if (text is null)
        {
            return Refuse(call.Say.ReminderColonMissing(WithColon(call, when, now)));
        }

        if (!LineText.SaysSomething(text))
        {
            return Refuse(call.Say.ReminderTextMissing(Line(call, when.Length == 0 ? Tomorrow(now, null) : when, call.Say.ReminderExample())));
        }

        if (text.Length > MostText)
        {
            return Refuse(call.Say.ReminderTextTooLong(text.Length, MostText, Line(call, when, Cut(text))));
        }

        var reading = CadenceReader.Read(when, now);
        return reading.Cadence is { } cadence
            ? new(cadence, text, null)
            : Again(when, now) is { } again ? Refuse(call.Say.ReminderWhenUnclear(CadenceFault.NoSuchDay, when, Line(call, again, text)))
            : Refuse(call.Say.ReminderWhenUnclear(reading.Fault, when, Line(call, Corrected(when, now), text)));
    }

    /// <summary>The same line with another time, the next day at eight or at the clock time that was said.</summary>
    public static string Later(CommandCall call, TimeZoneInfo zone, string text) =>
        Line(call, Tomorrow(WallClock.ToLocal(call.SentAt, zone), null), text);

    private static ReminderWords Refuse(string refusal) => new(null, "", refusal);

    private static string Line(CommandCall call, string when, string text) => $"/{call.Typed} {when}: {text}";

    private static string Cut(string text) => char.IsHighSurrogate(text[MostText - 1]) ? text[..(MostText - 1)] : text[..MostText];

    // The longest beginning that is a time; what is behind it is the text.
    private static string WithColon(CommandCall call, string line, DateTime now)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var cut = Math.Min(words.Length, MostWordsOfTime); cut > 0; cut--)
        {
            var when = string.Join(' ', words[..cut]);
            if (CadenceReader.Read(when, now).Cadence is not null)
            {
                return Line(call, when, cut == words.Length ? call.Say.ReminderExample() : string.Join(' ', words[cut..]));
            }
        }

        return Line(call, Tomorrow(now, null), line);
    }

    // "hằng tháng ngày 32" stays monthly, on the last day that a month can have.
    private static string? Again(string when, DateTime now)
    {
        var mended = LoneNumber().Replace(when, number => int.Parse(number.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) switch
        {
            0 => "1",
            > 31 => "31",
            _ => number.Value,
        });
        return mended != when && CadenceReader.Read(mended, now).Cadence is not (null or Cadence.Once or Cadence.BeforeRecord) ? mended : null;
    }

    private static string Corrected(string when, DateTime now)
    {
        var reading = MomentReader.Read(when);
        var time = reading.Moment?.Time;
        var day = (reading.Moment?.Day ?? reading.Day)?.On(DateOnly.FromDateTime(now), DayLeaning.Future);

        // What nothing is known of counts as past.
        return day?.Likeliest(DateOnly.MinValue) is { } meant && meant.ToDateTime(time ?? Cadence.UsualTime) > now ? At(meant, time) : Tomorrow(now, time);
    }

    private static string Tomorrow(DateTime now, TimeOnly? time) => At(DateOnly.FromDateTime(now).AddDays(1), time);

    private static string At(DateOnly day, TimeOnly? time) =>
        Phrases.Day(day) + " " + (time ?? Cadence.UsualTime).ToString("HH':'mm", CultureInfo.InvariantCulture);

    // A number between spaces: neither a clock time nor part of a date.
    [GeneratedRegex("(?<=^| )[0-9]{1,3}(?= |$)", RegexOptions.CultureInvariant)]
    private static partial Regex LoneNumber();
}
