using LiaisonBot.Holidays;

namespace LiaisonBot.Words;

/// <summary>Days off and make-up working days.</summary>
internal abstract partial class Phrases
{
    public abstract string HolidaysOf(int year, string? country, IReadOnlyList<HolidayRun> runs);

    public abstract string HolidaysHow();

    public abstract string HolidayNoSuchDay(string found, string corrected);

    public abstract string HolidaysNotYours();

    public abstract string NoSuchHoliday(DateOnly day, string country);

    public abstract string HolidayRemoved(DateOnly from, DateOnly to, string country);

    public abstract string HolidayNeedsName(DateOnly day, string country);

    public abstract string HolidaySet(DateOnly from, DateOnly to, string country, string name, bool works);

    protected static string Days(DateOnly from, DateOnly to) => from == to ? Day(from) : $"{DayMonth(from)}–{Day(to)}";

    /// <summary>A day of a year that is known: <c>02/09</c>.</summary>
    protected static string DayMonth(DateOnly day) => day.ToString("dd'/'MM", System.Globalization.CultureInfo.InvariantCulture);

    protected string HolidayLines(string? country, IReadOnlyList<HolidayRun> runs) => string.Join('\n', runs.Select(r =>
        $"{DayMonth(r.From)}{(r.From == r.To ? "" : "–" + DayMonth(r.To))}{(country is null ? " " + r.Country : "")} · {(r.Works ? MakeUp(r.Name) : Esc(HolidayName(r.Name)))}"));

    protected abstract string MakeUp(string name);

    /// <summary>The name of a day off, which is kept as it was entered.</summary>
    protected virtual string HolidayName(string kept) => kept;
}

internal sealed partial class PhrasesVi
{
    public override string HolidaysOf(int year, string? country, IReadOnlyList<HolidayRun> runs) =>
        $"<b>Ngày nghỉ {Plain(year)}</b>{(country is null ? "" : " · " + CountryName(country))}\n"
        + (runs.Count == 0 ? "Chưa có ngày nào." : HolidayLines(country, runs));

    protected override string MakeUp(string name) => "làm bù" + (name.Length > 0 ? " (" + Esc(name) + ")" : "");

    public override string HolidaysHow() =>
        "Chưa rõ. Xem theo năm hoặc nước; thêm, làm bù, xóa theo ngày:\n" + string.Join('\n', Examples("holidays").Select(Copy));

    public override string HolidayNoSuchDay(string found, string corrected) => $"<b>Ngày</b>: không có ngày “{Esc(found)}”.\nGửi lại:\n{Copy(corrected)}";

    public override string HolidaysNotYours() => "Xem ngày nghỉ: /ngaynghi. Sửa là việc của cán bộ đối ngoại (điều phối) và quản trị.";

    public override string NoSuchHoliday(DateOnly day, string country) => $"{CountryName(country)}: ngày {Day(day)} không có trong bảng.";

    public override string HolidayRemoved(DateOnly from, DateOnly to, string country) => $"{CountryName(country)}: đã xóa {Days(from, to)} khỏi bảng.";

    public override string HolidayNeedsName(DateOnly day, string country) =>
        $"Thiếu <b>tên</b> ngày nghỉ.\n{Copy($"/ngaynghi thêm {Day(day)} {country} Quốc khánh")}";

    public override string HolidaySet(DateOnly from, DateOnly to, string country, string name, bool works) =>
        $"{CountryName(country)} · {Days(from, to)}: {(works ? MakeUp(name) : "nghỉ " + Esc(name))}.\nHạn và ngày làm việc cuối tháng tính theo bảng mới.";
}

internal sealed partial class PhrasesEn
{
    public override string HolidaysOf(int year, string? country, IReadOnlyList<HolidayRun> runs) =>
        $"<b>Days off {Plain(year)}</b>{(country is null ? "" : " · " + CountryName(country))}\n"
        + (runs.Count == 0 ? "No day yet." : HolidayLines(country, runs));

    protected override string MakeUp(string name) => "make-up working day" + (name.Length > 0 ? " (" + Esc(HolidayName(name)) + ")" : "");

    protected override string HolidayName(string kept) => HolidayNames.InEnglish(kept);

    public override string HolidaysHow() =>
        "Unclear. See by year or country; add, work, remove by day:\n" + string.Join('\n', Examples("holidays").Select(Copy));

    public override string HolidayNoSuchDay(string found, string corrected) => $"<b>Day</b>: there is no day “{Esc(found)}”.\nSend:\n{Copy(corrected)}";

    public override string HolidaysNotYours() => "See days off: /holidays. Changing them is for coordinators and administrators.";

    public override string NoSuchHoliday(DateOnly day, string country) => $"{CountryName(country)}: {Day(day)} is not in the table.";

    public override string HolidayRemoved(DateOnly from, DateOnly to, string country) => $"{CountryName(country)}: {Days(from, to)} taken out of the table.";

    public override string HolidayNeedsName(DateOnly day, string country) =>
        $"The <b>name</b> of the day is missing.\n{Copy($"/holidays add {Day(day)} {country} National Day")}";

    public override string HolidaySet(DateOnly from, DateOnly to, string country, string name, bool works) =>
        $"{CountryName(country)} · {Days(from, to)}: {(works ? MakeUp(name) : Esc(name) + ", off")}.\nDeadlines and last working days follow the new table.";
}
