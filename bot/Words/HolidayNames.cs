namespace LiaisonBot.Words;

/// <summary>The names of <see cref="Holidays.HolidayYears"/> in English. What people entered themselves stays as it is.</summary>
internal static class HolidayNames
{
    private static readonly (string Kept, string English)[] Endings = [(" (dự kiến)", " (expected)")];

    private static readonly (string Kept, string English)[] Beginnings = [("thay ngày ", "in place of "), ("Nghỉ bù ", "Day in lieu of ")];

    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["Tết Dương lịch"] = "New Year",
        ["Năm mới"] = "New Year",
        ["Tết Nguyên đán"] = "Lunar New Year (Tết)",
        ["Giỗ Tổ Hùng Vương"] = "Hùng Kings' Day",
        ["Ngày Chiến thắng"] = "Victory Day",
        ["Quốc tế Lao động"] = "Labour Day",
        ["Quốc tế Phụ nữ"] = "Women's Day",
        ["Quốc khánh"] = "National Day",
        ["Quốc khánh Lào"] = "Lao National Day",
        ["Nghỉ hoán đổi"] = "Day off by exchange",
        ["Sinh nhật Quốc vương"] = "King's Birthday",
        ["Sinh nhật Hoàng Thái hậu"] = "Queen Mother's Birthday",
        ["Ngày Hiến pháp"] = "Constitution Day",
        ["Tưởng niệm Quốc vương cha"] = "King Father's Commemoration",
        ["Ngày Đăng quang"] = "Coronation Day",
        ["Ngày Độc lập"] = "Independence Day",
        ["元旦"] = "New Year",
        ["春节"] = "Spring Festival",
        ["清明节"] = "Qingming",
        ["劳动节"] = "Labour Day",
        ["端午节"] = "Dragon Boat Festival",
        ["中秋节"] = "Mid-Autumn Festival",
        ["国庆节"] = "National Day",
        ["国庆节、中秋节"] = "National Day, Mid-Autumn Festival",
    };

    /// <summary>The English name, or the name as it is kept.</summary>
    public static string InEnglish(string kept)
    {
        var ending = Endings.FirstOrDefault(e => kept.EndsWith(e.Kept, StringComparison.Ordinal));
        var name = ending.Kept is null ? kept : kept[..^ending.Kept.Length];
        var beginning = Beginnings.FirstOrDefault(b => name.StartsWith(b.Kept, StringComparison.Ordinal));
        return (beginning.Kept is null ? Names.GetValueOrDefault(name, name) : beginning.English + name[beginning.Kept.Length..]) + ending.English;
    }
}
