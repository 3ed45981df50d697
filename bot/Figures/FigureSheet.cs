using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LiaisonBot.Calendar;
using LiaisonBot.Storage.Letters;
using LiaisonBot.Storage.Units;

namespace LiaisonBot.Figures;

/// <summary>One line's figures: this period, the period before, the same period last year, the year to date.</summary>
internal sealed record Figure(long Now, long Before, long LastYear, long ToDate)
{
    /// <summary>More or less than the period before; null when there was nothing then: no base, no comparison.</summary>
    public long? SinceBefore => Before == 0 ? null : Now - Before;

    /// <summary>More or less than in the same period last year; null when there was nothing then.</summary>
    public long? SinceLastYear => LastYear == 0 ? null : Now - LastYear;

    /// <summary>Nothing to tell in the period, before it or in the year.</summary>
    public bool IsEmpty => Now == 0 && Before == 0 && ToDate == 0;
}

/// <summary>The periods a sheet compares.</summary>
internal sealed record FigurePeriods(Period Now, Period Before, Period LastYear, Period ToDate)
{
    public static FigurePeriods Of(Period period, MonthlyWindow window) =>
        new(period, window.Previous(period), window.SamePeriodLastYear(period), window.YearToDate(period));
}

/// <summary>The figures of a unit and all below it for a period. Everything that shows figures shows these.</summary>
/// <param name="AsOf">The day the waiting letters are judged by: the period's last, or today while it lasts.</param>
internal sealed record FigureSheet(
    Unit Unit, FigurePeriods Periods, DateOnly AsOf, IReadOnlyDictionary<string, Figure> ByKey, FollowUpCount FollowUp)
{
    /// <summary>The figures of a line.</summary>
    public Figure this[FigureLine line] => ByKey[line.Key];

    /// <summary>Nothing happened in the period.</summary>
    public bool IsZero => ByKey.Values.All(f => f.Now == 0);

    /// <summary>The figures in no language: the same for the same figures, whatever the machine. One line a fact.</summary>
    public string Canonical()
    {
        var text = new StringBuilder("liaisonbot figures 1\n");
        text.Append(CultureInfo.InvariantCulture, $"unit {Unit.Code}\n");
        Append(text, "period", Periods.Now);
        Append(text, "before", Periods.Before);
        Append(text, "last-year", Periods.LastYear);
        Append(text, "to-date", Periods.ToDate);
        foreach (var line in FigureLines.All)
        {
            var figure = this[line];
            text.Append(CultureInfo.InvariantCulture, $"{line.Key} {figure.Now} {figure.Before} {figure.LastYear} {figure.ToDate}\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"L.reply {FollowUp.Needing} {FollowUp.Answered}\n");
        text.Append(CultureInfo.InvariantCulture, $"L.waiting {FollowUp.OnUs} {FollowUp.OnThem} {FollowUp.Overdue} {AsOf:yyyy-MM-dd}\n");
        return text.ToString();
    }

    /// <summary>
    /// SHA-256 over canonical figures and the head of the audit chain, hex: it fits these figures after exactly these
    /// changes. <paramref name="auditHead"/>: the hash of the newest audit row before the posting.
    /// </summary>
    public static string SealOf(string canonical, string auditHead) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical + "audit " + auditHead + "\n")));

    /// <summary>The part of a seal that is printed: eight hex digits.</summary>
    public static string Printed(string seal) => seal[..8];

    private static void Append(StringBuilder text, string name, Period period) =>
        text.Append(CultureInfo.InvariantCulture, $"{name} {period.Code} {period.From:yyyy-MM-dd} {period.To:yyyy-MM-dd}\n");
}
