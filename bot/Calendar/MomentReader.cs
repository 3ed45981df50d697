using System.Text.RegularExpressions;

namespace LiaisonBot.Calendar;

/// <summary>
/// Reads a whole phrase as a moment or a stretch: "hôm qua 14h", "22/11 08:00-15:00", "từ 8h đến 15h ngày 22/11",
/// "chiều qua 2h". A phrase with one word that belongs to no moment is none: nothing is half-read.
/// </summary>
internal static partial class MomentReader
{
    // A longer text is not said twice, and would only take room.
    private const int LongestKept = 40;
    private static readonly Recollection<string, MomentReading> Readings = new();

    /// <summary>Reads the phrase. Names and phrases recur from line to line, and a reading holds nothing of its day.</summary>
    public static MomentReading Read(string text) => text.Length > LongestKept ? ReadAnew(text) : Readings.Get(text, ReadAnew);

    private static MomentReading ReadAnew(string text)
    {
        if (LetterFrom().IsMatch(Folding.Whole(text).Normalize()))
        {
            return new(null, MomentFault.NotAMoment);
        }

        var folded = Folding.Fold(text).Replace('\u2013', '-').Replace('\u2014', '-').TrimEnd('.');
        var ends = new MomentEnds();
        var at = 0;
        while (at < folded.Length)
        {
            at += Filler().Match(folded, at).Length;
            if (at < folded.Length && !Step(folded, ref at, ends))
            {
                return new(null, MomentFault.NotAMoment);
            }
        }

        return ends.Finish();
    }

    private static bool Step(string folded, ref int at, MomentEnds ends)
    {
        if (TimeWords.Take(folded, ref at) is { } time)
        {
            return ends.Put(time);
        }

        if (DayWords.Take(folded, ref at) is { } day)
        {
            return ends.Put(day);
        }

        var dash = Until().Match(folded, at);
        if (dash.Success)
        {
            at += dash.Length;
            return ends.Turn();
        }

        var part = TimeWords.TakePart(folded, ref at);
        return part != DayPart.None && ends.Put(part);
    }

    // With its marks, "thư từ" is a letter from somebody; without them it would be Wednesday.
    [GeneratedRegex(@"\bthư từ\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LetterFrom();

    [GeneratedRegex(@"\G(?:[ ,]|(?:ngay(?= [0-9]{1,2}[/.-]| [0-9]{1,2} thang| hom| thu | t[2-7]| chu | cn)|luc|vao|hoi|tu|from|on|at|khoang|around)\b(?! (?:ngay truoc|ngay nua)))*")]
    private static partial Regex Filler();

    [GeneratedRegex(@"\G(?:-|~|(?:den|to|until|till|(?<=(?:h|g|:)[0-9]{0,2} )toi(?= [0-9]{1,2}(?:h|g|:| gio)))\b)")]
    private static partial Regex Until();
}
