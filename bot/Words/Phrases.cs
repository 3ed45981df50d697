using System.Globalization;
using LiaisonBot.Commands.Lines;
using LiaisonBot.Storage.People;

namespace LiaisonBot.Words;

/// <summary>
/// Every sentence a person reads. Abstract, one part a slice, so that a sentence missing in a language does not compile.
/// Returns the bot's small HTML; every argument that came from a person is escaped here and nowhere else.
/// </summary>
internal abstract partial class Phrases
{
    private const char NoBreak = (char)0xA0;

    private static readonly Phrases Vietnamese = new PhrasesVi();
    private static readonly Phrases English = new PhrasesEn();

    /// <summary>The words of a language.</summary>
    public static Phrases In(Tongue language) => language == Tongue.En ? English : Vietnamese;

    /// <summary>The words of a person's language.</summary>
    public static Phrases Of(Person person) => person.Language == "en" ? English : Vietnamese;

    /// <summary>The language these words are in.</summary>
    public abstract Tongue Language { get; }

    /// <summary>A language by its own name.</summary>
    public static string NameOf(Tongue language) => language == Tongue.Vi ? "Tiếng Việt" : "English";

    /// <summary>A day: <c>22/11/2026</c> in both languages, as on Vietnamese papers.</summary>
    public static string Day(DateOnly day) => day.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);

    /// <summary>A day of a year that is clear: <c>2/9</c>.</summary>
    public static string ShortDay(DateOnly day) => day.ToString("d'/'M", CultureInfo.InvariantCulture);

    /// <summary>A clock time: <c>14:05</c>.</summary>
    public static string Clock(DateTime wall) => wall.ToString("HH':'mm", CultureInfo.InvariantCulture);

    /// <summary>A whole number with its thousands apart: 1.240 in Vietnamese, 1,240 in English.</summary>
    public abstract string Number(long value);

    /// <summary>Escapes what came from a person for the bot's small HTML.</summary>
    protected static string Esc(string? text) => (text ?? "")
        .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    /// <summary>A number without thousands apart: an id, a year.</summary>
    protected static string Plain(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>What was written without a command, as that command: a first word that names it already is not said twice.</summary>
    protected static string AsCommand(string word, string text)
    {
        var parts = text.Trim().Split(' ', 2);
        return "/" + word + " " + (Calendar.Folding.Fold(parts[0]) == word && parts.Length > 1 ? parts[1] : text.Trim());
    }

    /// <summary>The command as meant with what stood behind it, to be copied; nothing when nothing did.</summary>
    protected static string CopyWith(string word, string argument) => argument.Length == 0 ? "" : "\n" + Copy("/" + word + " " + argument);

    /// <summary>Words that stay on one line of a narrow phone. Never inside a copy: what is copied is typed again.</summary>
    protected static string Together(string words) => words.Replace(' ', NoBreak);

    /// <summary>A line to be copied by a tap.</summary>
    protected static string Copy(string line) => "<code>" + Esc(line) + "</code>";
}

/// <summary>Vietnamese, the first language.</summary>
internal sealed partial class PhrasesVi : Phrases
{
    public override Tongue Language => Tongue.Vi;

    public override string Number(long value) => value.ToString("#,0", CultureInfo.InvariantCulture).Replace(',', '.');
}

/// <summary>English.</summary>
internal sealed partial class PhrasesEn : Phrases
{
    public override Tongue Language => Tongue.En;

    public override string Number(long value) => value.ToString("#,0", CultureInfo.InvariantCulture);
}
