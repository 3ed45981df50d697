using LiaisonBot.Chat;

namespace LiaisonBot.Commands;

/// <summary>One page of a list that is too long for a phone.</summary>
/// <param name="Shown">The lines of this page.</param>
/// <param name="Turning">Buttons back and on; none when all fits on one page.</param>
internal sealed record Page<T>(IReadOnlyList<T> Shown, IReadOnlyList<Button> Turning);

/// <summary>Cuts lists into pages that are turned by buttons.</summary>
internal static class Pages
{
    /// <summary>Lines on a page.</summary>
    public const int Length = 10;

    /// <summary>The page with this number (from 0; one that is not there gives the nearest).</summary>
    /// <param name="data">The button data that shows a page.</param>
    public static Page<T> Cut<T>(IReadOnlyList<T> all, int page, Func<int, string> data, int length = Length)
    {
        var pages = Math.Max(1, (all.Count + length - 1) / length);
        var at = Math.Clamp(page, 0, pages - 1);
        var turning = new List<Button>();
        if (at > 0)
        {
            turning.Add(new Button(FormattableString.Invariant($"‹ {at}/{pages}"), data(at - 1)));
        }

        if (at < pages - 1)
        {
            turning.Add(new Button(FormattableString.Invariant($"{at + 2}/{pages} ›"), data(at + 1)));
        }

        return new([.. all.Skip(at * length).Take(length)], turning);
    }

    /// <summary>Rows of buttons with the turning ones last; null when there are none at all.</summary>
    public static Keyboard? Below(IEnumerable<IReadOnlyList<Button>> rows, IReadOnlyList<Button> turning)
    {
        IReadOnlyList<IReadOnlyList<Button>> all = [.. rows, .. turning.Count > 0 ? [turning] : Array.Empty<IReadOnlyList<Button>>()];
        return all.Count == 0 ? null : new Keyboard(all);
    }
}
