namespace LiaisonBot.Calendar;

/// <summary>The countries along the border, as people name them.</summary>
internal static class Countries
{
    /// <summary>ISO codes, ours first.</summary>
    public static IReadOnlyList<string> All { get; } = ["VN", "CN", "LA", "KH"];

    private static readonly Dictionary<string, string> Known = new()
    {
        ["vn"] = "VN", ["viet nam"] = "VN", ["vietnam"] = "VN",
        ["cn"] = "CN", ["trung quoc"] = "CN", ["tq"] = "CN", ["trung"] = "CN", ["china"] = "CN",
        ["la"] = "LA", ["lao"] = "LA", ["laos"] = "LA",
        ["kh"] = "KH", ["campuchia"] = "KH", ["cam pu chia"] = "KH", ["cambodia"] = "KH",
    };

    /// <summary>The ISO code of a country named in either language; null when it is none of them.</summary>
    public static string? Find(string text) => Known.GetValueOrDefault(Folding.Fold(text));

    /// <summary>IANA zone of a country's wall clocks along the border.</summary>
    public static string ZoneOf(string country) => country switch
    {
        "CN" => "Asia/Shanghai",
        "LA" => "Asia/Vientiane",
        "KH" => "Asia/Phnom_Penh",
        _ => "Asia/Ho_Chi_Minh",
    };
}
