using LiaisonBot.Chat;
using LiaisonBot.Commands;
using LiaisonBot.Known;
using LiaisonBot.Storage.Units;

namespace LiaisonBot.People;

/// <summary>Offers units as buttons, page by page.</summary>
internal static class UnitPicker
{
    // Marks the part of the data that turns a page rather than names a unit.
    private const char PageMark = 'p';
    private const int PageLength = 8;

    /// <summary>The page a part of the data asks for; null when it names something else.</summary>
    public static int? PageOf(string part) => part.Length > 1 && part[0] == PageMark && int.TryParse(part.AsSpan(1), out var page) ? page : null;

    /// <summary>Living units that fit, one button each. <paramref name="data"/>: the data up to the unit, with its last colon.</summary>
    public static Reply Offer(PressCall press, string html, string data, string back, int page, Func<Unit, bool> fits)
    {
        var units = press.Actor.Units.All.Where(u => u.Lives(press.Actor.Today) && fits(u)).ToList();
        var cut = Pages.Cut(units, page, n => FormattableString.Invariant($"{data}{PageMark}{n}"), PageLength);
        var rows = cut.Shown.Select(u => new[] { new Button(press.Say.UnitLabel(u), FormattableString.Invariant($"{data}{u.Id.Value}")) });
        return Reply.Overwrite(html, Pages.Below(rows, [.. cut.Turning, new Button(press.Say.BackLabel(), back)]));
    }

    /// <summary>The living unit a part of the data names; null when it names none.</summary>
    public static Unit? Read(PressCall press, string part) => long.TryParse(part, out var id)
        ? press.Actor.Units.All.FirstOrDefault(u => u.Id.Value == id && u.Lives(press.Actor.Today))
        : null;
}
