using LiaisonBot.Commands.Lines;
using LiaisonBot.Storage.Patrols;

namespace LiaisonBot.Patrols;

/// <summary>The words of a patrol line, in both languages.</summary>
internal static class PatrolLineWords
{
    public static readonly (string Phrase, PatrolKind? Value)[] Kinds =
    [
        ("song phuong", PatrolKind.Bilateral), ("tuan tra song phuong", PatrolKind.Bilateral), ("ttsp", PatrolKind.Bilateral),
        ("bilateral", PatrolKind.Bilateral), ("bilateral patrol", PatrolKind.Bilateral),
        ("lien hop", PatrolKind.Joint), ("tuan tra lien hop", PatrolKind.Joint), ("ttlh", PatrolKind.Joint),
        ("joint", PatrolKind.Joint), ("joint patrol", PatrolKind.Joint),
    ];

    public static readonly (string Phrase, MarkerCondition Value)[] Conditions =
    [
        .. Phrases(MarkerCondition.Unchanged, "nguyen trang", "binh thuong", "unchanged", "normal", "intact", "as they were"),
        .. Phrases(MarkerCondition.Damaged, "hu hong", "damaged", "broken"),
        .. Phrases(MarkerCondition.Shifted, "xe dich", "shifted", "moved"),
        .. Phrases(MarkerCondition.Landslide, "sat lo", "landslide"),
        .. Phrases(MarkerCondition.Covered, "che khuat", "bi che khuat", "covered", "hidden", "overgrown"),
    ];

    /// <summary>The canonical words of a kind.</summary>
    public static string Of(PatrolKind kind, Tongue tongue) => (kind, tongue) switch
    {
        (PatrolKind.Joint, Tongue.Vi) => "liên hợp",
        (_, Tongue.Vi) => "song phương",
        (PatrolKind.Joint, _) => "joint",
        _ => "bilateral",
    };

    /// <summary>The canonical words; null when not said.</summary>
    public static string? Of(MarkerCondition condition, Tongue tongue) => (condition, tongue) switch
    {
        (MarkerCondition.Unchanged, Tongue.Vi) => "nguyên trạng",
        (MarkerCondition.Damaged, Tongue.Vi) => "hư hỏng",
        (MarkerCondition.Shifted, Tongue.Vi) => "xê dịch",
        (MarkerCondition.Landslide, Tongue.Vi) => "sạt lở",
        (MarkerCondition.Covered, Tongue.Vi) => "che khuất",
        (MarkerCondition.Unchanged, _) => "unchanged",
        (MarkerCondition.Damaged, _) => "damaged",
        (MarkerCondition.Shifted, _) => "shifted",
        (MarkerCondition.Landslide, _) => "landslide",
        (MarkerCondition.Covered, _) => "covered",
        _ => null,
    };

    private static IEnumerable<(string Phrase, MarkerCondition Value)> Phrases(MarkerCondition condition, params string[] words) =>
        words.SelectMany(word => new[] { word, $"moc {word}", $"tinh trang {word}", $"markers {word}" })
            .Select(phrase => (phrase, condition));
}
