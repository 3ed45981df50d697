namespace LiaisonBot.Holidays;

/// <summary>
/// Public holidays as published when this was written. Tết, Giỗ Tổ, the Chinese festivals and all make-up days move and are
/// announced year by year: whoever runs the bot checks the table each December and corrects it with <c>/holidays</c>.
/// Lao and Khmer days that follow the moon (Pchum Ben, Visak Bochea, boat races) are not in it.
/// </summary>
internal static class HolidayYears
{
    /// <summary>Kept with the database, so that one can tell which table it was filled from.</summary>
    public const string Version = "2026-11";

    /// <summary>Country, day or stretch, what is kept. A plus marks a make-up working day.</summary>
    public static IReadOnlyList<string> Lines { get; } =
    [
        "VN 2025-01-01 Tết Dương lịch",
        "VN 2025-01-27..2025-01-31 Tết Nguyên đán",
        "VN 2025-04-07 Giỗ Tổ Hùng Vương",
        "VN 2025-04-30 Ngày Chiến thắng",
        "VN 2025-05-01 Quốc tế Lao động",
        "VN 2025-05-02 Nghỉ hoán đổi",
        "+VN 2025-04-26 thay ngày 2/5",
        "VN 2025-09-01..2025-09-02 Quốc khánh",
        "VN 2026-01-01 Tết Dương lịch",
        "VN 2026-01-02 Nghỉ hoán đổi",
        "+VN 2026-01-10 thay ngày 2/1",
        "VN 2026-02-16..2026-02-20 Tết Nguyên đán",
        "VN 2026-04-26..2026-04-27 Giỗ Tổ Hùng Vương",
        "VN 2026-04-30 Ngày Chiến thắng",
        "VN 2026-05-01 Quốc tế Lao động",
        "VN 2026-08-31 Nghỉ hoán đổi",
        "+VN 2026-08-22 thay ngày 31/8",
        "VN 2026-09-01..2026-09-02 Quốc khánh",
        "VN 2027-01-01 Tết Dương lịch",
        "VN 2027-02-05..2027-02-11 Tết Nguyên đán (dự kiến)",
        "VN 2027-04-16 Giỗ Tổ Hùng Vương",
        "VN 2027-04-30 Ngày Chiến thắng",
        "VN 2027-05-01 Quốc tế Lao động",
        "VN 2027-05-03 Nghỉ bù 1/5",
        "VN 2027-09-02 Quốc khánh",
        "VN 2027-09-03 Quốc khánh (dự kiến)",
        "CN 2025-01-01 元旦",
        "CN 2025-01-28..2025-02-04 春节",
        "+CN 2025-01-26 春节",
        "+CN 2025-02-08 春节",
        "CN 2025-04-04..2025-04-06 清明节",
        "+CN 2025-04-27 劳动节",
        "CN 2025-05-01..2025-05-05 劳动节",
        "CN 2025-05-31..2025-06-02 端午节",
        "+CN 2025-09-28 国庆节",
        "CN 2025-10-01..2025-10-08 国庆节、中秋节",
        "+CN 2025-10-11 国庆节",
        "CN 2026-01-01..2026-01-03 元旦",
        "+CN 2026-01-04 元旦",
        "+CN 2026-02-14 春节",
        "CN 2026-02-15..2026-02-23 春节",
        "+CN 2026-02-28 春节",
        "CN 2026-04-04..2026-04-06 清明节",
        "CN 2026-05-01..2026-05-05 劳动节",
        "+CN 2026-05-09 劳动节",
        "CN 2026-06-19..2026-06-21 端午节",
        "+CN 2026-09-20 国庆节",
        "CN 2026-09-25..2026-09-27 中秋节",
        "CN 2026-10-01..2026-10-07 国庆节",
        "+CN 2026-10-10 国庆节",
        "CN 2027-01-01 元旦",
        "CN 2027-02-05..2027-02-08 春节 (dự kiến)",
        "CN 2027-04-05 清明节",
        "CN 2027-05-01..2027-05-02 劳动节",
        "CN 2027-06-09 端午节",
        "CN 2027-09-15 中秋节",
        "CN 2027-10-01..2027-10-03 国庆节",
        .. Yearly("LA", "01-01 Năm mới", "03-08 Quốc tế Phụ nữ", "04-14..04-16 Bunpimay", "05-01 Quốc tế Lao động", "12-02 Quốc khánh Lào"),
        .. Yearly("KH", "01-01 Năm mới", "01-07 Ngày Chiến thắng", "03-08 Quốc tế Phụ nữ", "04-14..04-16 Chol Chnam Thmay", "05-01 Quốc tế Lao động",
            "05-14 Sinh nhật Quốc vương", "06-18 Sinh nhật Hoàng Thái hậu", "09-24 Ngày Hiến pháp", "10-15 Tưởng niệm Quốc vương cha",
            "10-29 Ngày Đăng quang", "11-09 Ngày Độc lập"),
    ];

    private static IEnumerable<string> Yearly(string country, params string[] days) =>
        from year in Enumerable.Range(2025, 3)
        from day in days
        select $"{country} {year}-{day.Replace("..", ".." + year + "-", StringComparison.Ordinal)}";
}
