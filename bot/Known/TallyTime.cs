using LiaisonBot.Calendar;
using LiaisonBot.Storage;

namespace LiaisonBot.Known;

/// <summary>When a monthly tally is posted if nobody says otherwise: 07:30 on the day after the window.</summary>
internal static class TallyTime
{
    /// <summary>The cadence for a unit by the window of its top unit that holds today; one that begins later is followed from then on.</summary>
    public static Cadence Usual(UnitTree units, UnitId unit, DateOnly today) =>
        units.TopOf(unit, today) is var top && top.WindowFrom > today ? After(0) : After(top.WindowEndsOn);

    /// <summary>The cadence after a window that ends on a day; 0 = calendar months.</summary>
    public static Cadence After(int windowEndsOn) =>
        CadenceReader.FromStored(FormattableString.Invariant($"monthly {windowEndsOn + 1} 07:30"));
}
