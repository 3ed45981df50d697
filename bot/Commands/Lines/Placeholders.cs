namespace LiaisonBot.Commands.Lines;

/// <summary>What stands in a corrected line where nothing was said.</summary>
internal static class Placeholders
{
    public static string Counterpart(Tongue tongue) => tongue == Tongue.Vi ? "PHÍA BẠN" : "COUNTERPART";

    public static string Summary(Tongue tongue) => tongue == Tongue.Vi ? "trích yếu nội dung" : "what it is about";
}

/// <summary>Small words before a counterpart's name. Marks are looked at: "cho" is one, "Chợ" begins a name.</summary>
internal static class Fillers
{
    private static readonly string[] Words =
        ["từ", "tu", "cho", "đến", "den", "tới", "toi", "to", "from", "với", "voi", "with", "cùng", "phía", "phia"];

    /// <summary>The segment without its leading small words.</summary>
    public static Segment Peel(Segment segment)
    {
        var words = segment.Typed.Split(' ');
        var skip = words.TakeWhile(Is).Count();
        return skip == 0 ? segment : new(string.Join(' ', words[skip..]));
    }

    public static bool Is(string word) => IsOne(word, Words);

    /// <summary>The word is one of these, with its own marks or with none.</summary>
    public static bool IsOne(string word, params IEnumerable<string> words) =>
        words.Contains(word.Normalize().ToLowerInvariant(), StringComparer.Ordinal);
}
