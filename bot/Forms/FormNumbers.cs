using System.Globalization;
using LiaisonBot.Chat;

namespace LiaisonBot.Forms;

/// <summary>Steps to a number that is not among the usual ones.</summary>
internal static class FormNumbers
{
    /// <summary>Where the steps begin.</summary>
    public const int First = 25;

    private const int Most = 9999;
    private static readonly int[] Down = [-100, -10, -1];
    private static readonly int[] Up = [1, 10, 100];

    /// <summary>The number with steps down and up, and the button that takes it.</summary>
    public static IReadOnlyList<IReadOnlyList<Button>> Steps(FormField field, int number, FormKeys keys, Filler filler) =>
    [
        Row(Down, number, keys), Row(Up, number, keys),
        [keys.Offer(FormPicks.Number(field, number, filler) with { Label = "✔ " + number.ToString(CultureInfo.InvariantCulture) })],
    ];

    private static IReadOnlyList<Button> Row(int[] steps, int number, FormKeys keys) =>
        [.. steps.Select(s => keys.View(FormKeys.NumberView(Math.Clamp(number + s, 0, Most)), s.ToString("+0;−0", CultureInfo.InvariantCulture)))];
}
