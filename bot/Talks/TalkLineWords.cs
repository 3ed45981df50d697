using LiaisonBot.Commands.Lines;
using LiaisonBot.Storage.Talks;

namespace LiaisonBot.Talks;

/// <summary>The words of a talk line, in both languages.</summary>
internal static class TalkLineWords
{
    public static readonly (string Phrase, TalkKind? Value)[] Kinds =
    [
        ("dinh ky", TalkKind.Periodic), ("hoi dam dinh ky", TalkKind.Periodic), ("periodic", TalkKind.Periodic), ("regular", TalkKind.Periodic),
        ("dot xuat", TalkKind.Extraordinary), ("hoi dam dot xuat", TalkKind.Extraordinary),
        ("extraordinary", TalkKind.Extraordinary), ("ad hoc", TalkKind.Extraordinary),
        ("thuong nien", TalkKind.Annual), ("hoi dam thuong nien", TalkKind.Annual), ("hang nam", TalkKind.Annual), ("annual", TalkKind.Annual),
        ("giao ban", TalkKind.Conference), ("hoi nghi giao ban", TalkKind.Conference), ("giao ban dinh ky", TalkKind.Conference),
        ("conference", TalkKind.Conference), ("liaison conference", TalkKind.Conference),
    ];

    public static readonly (string Phrase, TalkLevel? Value)[] Levels =
    [
        ("cap tinh", TalkLevel.Province), ("tinh", TalkLevel.Province), ("province", TalkLevel.Province),
        ("province level", TalkLevel.Province), ("provincial", TalkLevel.Province), ("provincial level", TalkLevel.Province),
        ("level province", TalkLevel.Province), ("at province level", TalkLevel.Province),
        ("cap don", TalkLevel.Post), ("don", TalkLevel.Post), ("post", TalkLevel.Post), ("post level", TalkLevel.Post),
        ("level post", TalkLevel.Post), ("at post level", TalkLevel.Post),
    ];

    public static readonly (string Phrase, bool? Value)[] Presences =
    [
        ("truc tuyen", true), ("online", true), ("video", true), ("by video", true),
        ("truc tiep", false), ("in person", false), ("face to face", false),
    ];

    public static readonly string[] Places = ["tai", "dia diem", "at", "place", "venue"];

    public static readonly string[] Interpreters =
        ["phien dich", "co phien dich", "interpreter", "with interpreter"];

    public static readonly string[] OurHeads =
        ["truong doan ta", "truong doan phia ta", "truong doan ben ta", "our head", "head ours", "our head of delegation"];

    public static readonly string[] TheirHeads =
    [
        "truong doan ban", "truong doan phia ban", "truong doan ben ban", "their head", "head theirs", "their head of delegation",
    ];

    /// <summary>The canonical words of a kind.</summary>
    public static string Of(TalkKind kind, Tongue tongue) => (kind, tongue) switch
    {
        (TalkKind.Extraordinary, Tongue.Vi) => "đột xuất",
        (TalkKind.Annual, Tongue.Vi) => "thường niên",
        (TalkKind.Conference, Tongue.Vi) => "giao ban",
        (_, Tongue.Vi) => "định kỳ",
        (TalkKind.Extraordinary, _) => "extraordinary",
        (TalkKind.Annual, _) => "annual",
        (TalkKind.Conference, _) => "conference",
        _ => "periodic",
    };
}
