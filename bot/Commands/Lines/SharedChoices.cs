using LiaisonBot.Storage.Records;

namespace LiaisonBot.Commands.Lines;

/// <summary>Phrases that patrols and talks share.</summary>
internal static class SharedChoices
{
    public static readonly (string Phrase, Side? Value)[] Hosts =
    [
        .. Phrases(Side.Ours, "chu tri ta", "ta chu tri", "ben ta chu tri", "phia ta chu tri", "chu nha ta", "do ta chu tri",
            "host ours", "host us", "hosted by us", "our side hosts", "we host", "ours host", "host our side"),
        .. Phrases(Side.Theirs, "chu tri ban", "ban chu tri", "ben ban chu tri", "phia ban chu tri", "chu nha ban", "do ban chu tri",
            "chu tri phia ban", "host theirs", "host them", "hosted by them", "their side hosts", "they host", "theirs host", "host their side"),
    ];

    /// <summary>True: planned; false: done.</summary>
    public static readonly (string Phrase, bool? Value)[] States =
    [
        ("ke hoach", true), ("du kien", true), ("planned", true), ("plan", true), ("scheduled", true),
        ("da xong", false), ("da thuc hien", false), ("xong", false), ("done", false), ("held", false),
    ];

    public static readonly string[] MinutesSigned =
        ["ky bien ban", "da ky bien ban", "co ky bien ban", "bien ban da ky", "minutes signed", "signed minutes", "signed the minutes"];

    public static readonly string[] MinutesUnsigned =
        ["khong ky bien ban", "chua ky bien ban", "no minutes", "minutes not signed", "no minutes signed"];

    public static readonly (string Phrase, bool? Value)[] Minutes =
        [.. MinutesSigned.Select(phrase => (phrase, (bool?)true)), .. MinutesUnsigned.Select(phrase => (phrase, (bool?)false))];

    private static IEnumerable<(string Phrase, Side? Value)> Phrases(Side side, params string[] phrases) =>
        phrases.Select(phrase => (phrase, (Side?)side));
}
