using LiaisonBot.Storage.Records;

namespace LiaisonBot.Commands.Lines;

/// <summary>Names of written languages: tiếng Việt và Trung, Vietnamese and Chinese.</summary>
internal static class LanguageWords
{
    private static readonly (string[] Words, WrittenLanguages Language, string Vi, string En)[] Known =
    [
        (["viet", "vn", "vietnamese"], WrittenLanguages.Vietnamese, "Việt", "Vietnamese"),
        (["trung", "hoa", "chinese"], WrittenLanguages.Chinese, "Trung", "Chinese"),
        (["lao", "laotian"], WrittenLanguages.Lao, "Lào", "Lao"),
        (["khmer", "khome", "campuchia", "cambodian"], WrittenLanguages.Khmer, "Khmer", "Khmer"),
        (["anh", "english"], WrittenLanguages.English, "Anh", "English"),
    ];

    private static readonly string[] Fillers = ["tieng", "va", "and", "in", "quoc", "nam", "-", "+", "&", "/", "bang", "language"];

    private static readonly char[] Joints = [' ', '-', '/', '+', '&', ','];

    /// <summary>The languages named; null when a word is none.</summary>
    public static WrittenLanguages? Read(string folded)
    {
        var found = WrittenLanguages.None;
        foreach (var word in folded.Split(Joints, StringSplitOptions.RemoveEmptyEntries).Where(word => !Fillers.Contains(word)))
        {
            var language = Known.FirstOrDefault(one => one.Words.Contains(word)).Language;
            if (language == WrittenLanguages.None)
            {
                return null;
            }

            found |= language;
        }

        return found == WrittenLanguages.None ? null : found;
    }

    /// <summary>"tiếng Việt và tiếng Trung", "in Vietnamese and Chinese"; null for none.</summary>
    public static string? Write(WrittenLanguages languages, Tongue tongue)
    {
        var named = Known.Where(one => languages.HasFlag(one.Language)).ToArray();
        return named.Length == 0 ? null
            : tongue == Tongue.Vi ? string.Join(" và ", named.Select(one => $"tiếng {one.Vi}"))
            : $"in {string.Join(" and ", named.Select(one => one.En))}";
    }
}

/// <summary>The language a letter is written in.</summary>
internal sealed class LanguageDetail() : Detail<WrittenLanguages>(LineField.Language)
{
    private static readonly string[] Keywords = ["tieng", "in", "language", "ngon ngu", "song ngu", "bilingual", "ban"];

    private static readonly string[] Alone = ["vietnamese", "chinese", "khmer", "english"];

    public override IEnumerable<string> Phrases => Alone.Concat(["tieng viet", "tieng trung", "tieng lao", "tieng anh"]);

    public override Taken? Read(Segment segment)
    {
        var named = segment.After(Keywords) ?? (Alone.Contains(segment.Folded.Split(' ')[0]) ? segment : null);
        return named is null || LanguageWords.Read(named.Folded) is not { } languages ? null : Put(languages, segment);
    }
}
