using System.Globalization;

namespace LiaisonBot.Calendar;

/// <summary>How long a period is meant to be.</summary>
internal enum PeriodKind
{
    Month = 0,
    Quarter = 1,
    Half = 2,
    Year = 3,

    /// <summary>Two days picked by hand, or a year to date.</summary>
    Range = 4,
}

/// <summary>A stretch of days, both ends counted.</summary>
/// <param name="Year">The year it is named by; of a range, the year of its last day.</param>
/// <param name="Part">Month 1–12, quarter 1–4, half 1–2; 0 for a year or a range.</param>
internal sealed record Period(PeriodKind Kind, int Year, int Part, DateOnly From, DateOnly To)
{
    /// <summary>Number of days, at least 1.</summary>
    public int Days => To.DayNumber - From.DayNumber + 1;

    /// <summary>The name in no language, which <see cref="PeriodReader"/> reads back: 2026-10, 2026-Q3, 2026-H1, 2026.</summary>
    public string Code => Kind switch
    {
        PeriodKind.Month => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Part:00}"),
        PeriodKind.Quarter => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-Q{Part}"),
        PeriodKind.Half => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-H{Part}"),
        PeriodKind.Year => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{From:yyyy-MM-dd}..{To:yyyy-MM-dd}"),
    };

    public bool Contains(DateOnly day) => From <= day && day <= To;

    public override string ToString() => Code;
}
