using System.Globalization;
using LiaisonBot.Chat;
using LiaisonBot.Storage.Forms;

namespace LiaisonBot.Forms;

/// <summary>
/// The buttons of one drawing of a form: <c>f:DRAFT:REVISION:DEED</c>, at most 64 bytes. What a pick stands for is kept with
/// the draft, so that nothing can be forged and a button of an earlier revision is known to be late.
/// </summary>
internal sealed class FormKeys(FormDraft draft)
{
    /// <summary>The prefix of the buttons.</summary>
    public const string Prefix = "f";

    /// <summary>The view of the fields that are not asked on the way.</summary>
    public const string More = "more";

    private readonly List<string> _offered = [];

    /// <summary>What the picks stand for, a line each.</summary>
    public string Offered => string.Join('\n', _offered);

    /// <summary>Answers with a pick.</summary>
    public Button Offer(Pick pick)
    {
        _offered.Add(pick.Words);
        return On(pick.Label, "o" + (_offered.Count - 1).ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Keeps a pick that has a second part, and stays.</summary>
    public Button Keep(Pick pick)
    {
        _offered.Add(pick.Words);
        return On(pick.Label, "k" + (_offered.Count - 1).ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Shows the same question another way; changes nothing.</summary>
    public Button View(string view, string label) => On(label, "v" + view);

    /// <summary>Asks for a field of the whole.</summary>
    public Button Edit(FormField field, string label) => On(label, "e" + field.Field);

    public Button Whole(string label) => On(label, "e");

    /// <summary>Answers with the minute of the tap.</summary>
    public Button Now(string label) => On(label, "t");

    public Button Back(string label) => On(label, "b");

    public Button Skip(string label) => On(label, "s");

    public Button Clear(string label) => On(label, "z");

    public Button Save(string label) => On(label, "w");

    public Button Cancel(string label) => On(label, "x");

    /// <summary>Takes up a draft that was put aside or left.</summary>
    public Button Resume(string label) => On(label, "r");

    /// <summary>A place in a grid that does nothing.</summary>
    public Button Inert(string label) => On(label, "-");

    /// <summary>The view that steps a number.</summary>
    public static string NumberView(int number) => "n" + number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The number of such a view; null when it is another.</summary>
    public static int? Number(string view) =>
        view.StartsWith('n') && int.TryParse(view.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private Button On(string label, string deed) =>
        new(label, string.Create(CultureInfo.InvariantCulture, $"{Prefix}:{draft.Id}:{draft.Revision}:{deed}"));
}
