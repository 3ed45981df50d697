using LiaisonBot.Calendar;
using LiaisonBot.Commands;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Groups;
using LiaisonBot.Storage.Reminders;
using LiaisonBot.Storage.Units;

namespace LiaisonBot.Words;

/// <summary>Reminders and what is posted in a group at its times.</summary>
internal abstract partial class Phrases
{
    private const int ShortText = 60;

    /// <summary>A cadence in words, which <see cref="CadenceReader"/> reads back.</summary>
    public abstract string CadenceName(Cadence cadence);

    /// <summary>A moment with its weekday: <c>T2 23/11/2026 07:00</c>.</summary>
    public abstract string Moment(DateTime wall);

    /// <summary>A reminder at its time.</summary>
    public string Reminder(string text, Occasion occasion, string? number, DateOnly? eventDay) =>
        $"🔔 {Esc(text)}{(number is null || eventDay is not { } day ? "" : $"\n{Esc(number)} · {Day(day)}")}\n<i>{ReminderTime(occasion)}</i>";

    /// <summary>What will be said and when, before it is set.</summary>
    public abstract string ReminderPreview(string text, Cadence cadence, IReadOnlyList<DateTime> next);

    public abstract string ReminderSaved(DateTime next);

    public abstract string ReminderUsage(string command);

    public abstract string ReminderWhenUnclear(CadenceFault fault, string typed, string corrected);

    public abstract string ReminderTextMissing(string corrected);

    public abstract string ReminderTextTooLong(int length, int most, string corrected);

    public abstract string ReminderColonMissing(string corrected);

    public abstract string ReminderRecordUnknown(string number, string corrected);

    public abstract string ReminderRecordAsked(string number);

    public abstract string ReminderNeverDue(string number, DateOnly eventDay, string corrected);

    public abstract string ReminderNotYoursHere();

    public abstract string TooManyReminders(int most);

    /// <summary>What a corrected line says where the text is missing.</summary>
    public abstract string ReminderExample();

    public abstract string SetIt();

    public abstract string DropIt();

    /// <summary>The list of reminders. <paramref name="first"/>: the number of the first one shown, from 1.</summary>
    public abstract string ReminderList(IReadOnlyList<ReminderItem> items, int first, int total, bool inGroup);

    public abstract string PauseButton(int number);

    public abstract string ResumeButton(int number);

    public abstract string DeleteButton(int number);

    public abstract string UndeleteButton();

    public abstract string PageButton(bool back);

    public abstract string ReminderDeed(ReminderDeed deed);

    /// <summary>What is posted in this group and when.</summary>
    public abstract string ScheduleCard(Unit unit, IReadOnlyList<ReminderItem> items, string command);

    public abstract string ScheduleOfGroups(IReadOnlyList<(KnownChat Chat, ReminderItem Item)> groups);

    public abstract string ScheduleInGroupOnly();

    public abstract string ScheduleNotYours(Unit unit);

    public abstract string ScheduleUnclear(string typed, string corrected);

    public abstract string ScheduleSet(Cadence cadence, IReadOnlyList<DateTime> next);

    protected abstract string ReminderTime(Occasion occasion);

    protected abstract string FaultName(CadenceFault fault);

    /// <summary>A list item: <c>1. text</c> and its times below.</summary>
    protected string ReminderLine(ReminderItem item, int number) =>
        $"<b>{Plain(number)}.</b> {Esc(Shorten(item.Text))}\n    {CadenceName(item.Cadence)}{ItemState(item)}{(item.Where is { } where ? " · " + Esc(Shorten(where)) : "")}";

    protected abstract string ItemState(ReminderItem item);

    protected static string Shorten(string text) => text.Length <= ShortText ? text : text[..(ShortText - 1)].TrimEnd() + "…";

    protected string Moments(IReadOnlyList<DateTime> moments) => string.Join('\n', moments.Select(m => "• " + Moment(m)));
}

/// <summary>A schedule as it is listed.</summary>
/// <param name="Next">Wall clock of the next time; null while it is paused.</param>
/// <param name="Where">The group it speaks in, when that is not the chat of the list.</param>
internal sealed record ReminderItem(ScheduleId Id, SchedulePurpose Purpose, string Text, Cadence Cadence, DateTime? Next, string? Where, bool Manageable);

/// <summary>What a press did to a reminder.</summary>
internal enum ReminderDeed
{
    Paused,
    Resumed,
    Deleted,
    Undeleted,
}

internal sealed partial class PhrasesVi
{
    private static readonly string[] Weekdays = ["chủ nhật", "thứ 2", "thứ 3", "thứ 4", "thứ 5", "thứ 6", "thứ 7"];

    public override string CadenceName(Cadence cadence) => cadence switch
    {
        Cadence.Once once => $"{Day(once.Day)} {Time(once)}",
        Cadence.Daily => $"hằng ngày {Time(cadence)}",
        Cadence.Weekly weekly => $"hằng tuần {string.Join(", ", weekly.Weekdays.Select(d => Weekdays[(int)d]))} {Time(weekly)}",
        Cadence.Monthly monthly => $"hằng tháng {DayName(monthly.Day)} {Time(monthly)}",
        Cadence.Quarterly quarterly => $"hằng quý {DayName(quarterly.Day)} {Time(quarterly)}",
        Cadence.Yearly yearly => "hằng năm " + string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{yearly.Day:00}/{yearly.Month:00} {Time(yearly)}"),
        Cadence.BeforeRecord before => $"trước {Plain(before.DaysBefore)} ngày {before.Record} {Time(before)}",
        _ => cadence.ToString(),
    };

    public override string Moment(DateTime wall) =>
        Together($"{(wall.DayOfWeek == DayOfWeek.Sunday ? "CN" : "T" + Plain((int)wall.DayOfWeek + 1))} {Day(DateOnly.FromDateTime(wall))} {Clock(wall)}");

    public override string ReminderPreview(string text, Cadence cadence, IReadOnlyList<DateTime> next) =>
        $"<b>Lời nhắc:</b> {Esc(text)}\n{CadenceName(cadence)}\nSẽ nhắc:\n{Moments(next)}";

    public override string ReminderSaved(DateTime next) => $"Đã đặt lời nhắc. Lần tới: <b>{Moment(next)}</b>\nXem, dừng, xóa: /lichnhac";

    public override string ReminderUsage(string command) =>
        $"Viết: LÚC NÀO: NỘI DUNG. Ví dụ (chạm để chép):\n{Copy($"/{command} mai 8h: gọi phía bạn")}\n{Copy($"/{command} hằng tháng ngày 25 8h: nộp báo cáo")}\n{Copy($"/{command} ngày làm việc cuối tháng 16h: đối chiếu sổ")}";

    public override string ReminderWhenUnclear(CadenceFault fault, string typed, string corrected) =>
        $"<b>Thời gian</b>: “{Esc(Shorten(typed))}” {FaultName(fault)}. Gửi lại:\n{Copy(corrected)}";

    public override string ReminderTextMissing(string corrected) => $"<b>Nội dung</b>: chưa có. Viết sau dấu hai chấm. Gửi lại:\n{Copy(corrected)}";

    public override string ReminderTextTooLong(int length, int most, string corrected) =>
        $"<b>Nội dung</b>: dài {Number(length)} ký tự, nhiều nhất {Number(most)}. Đã cắt bớt:\n{Copy(corrected)}";

    public override string ReminderColonMissing(string corrected) =>
        $"<b>Dấu hai chấm</b>: cần có giữa thời gian và nội dung. Gửi lại:\n{Copy(corrected)}";

    public override string ReminderRecordUnknown(string number, string corrected) =>
        $"<b>Số</b>: không thấy {Esc(number)} trong sổ đồng chí được xem. Gửi lại với số đúng hoặc ngày:\n{Copy(corrected)}";

    public override string ReminderRecordAsked(string number) => $"Có hơn một bản ghi {Esc(number)}. Của đơn vị nào?";

    public override string ReminderNeverDue(string number, DateOnly eventDay, string corrected) =>
        $"<b>Thời gian</b>: {Esc(number)} là ngày {Day(eventDay)}, giờ nhắc đã qua. Gửi lại:\n{Copy(corrected)}";

    public override string ReminderNotYoursHere() =>
        "Trong nhóm chỉ cán bộ đối ngoại (điều phối) của đơn vị đặt lời nhắc. Nhắc riêng cho mình: nhắn riêng với bot.";

    public override string TooManyReminders(int most) => $"Đã có {Number(most)} lời nhắc. Xóa bớt bằng /lichnhac rồi gửi lại.";

    public override string ReminderExample() => "gọi phía bạn";

    public override string SetIt() => "Đặt";

    public override string DropIt() => "Thôi";

    public override string ReminderList(IReadOnlyList<ReminderItem> items, int first, int total, bool inGroup) => total == 0
        ? $"Chưa có lời nhắc nào{(inGroup ? " trong nhóm" : "")}. Đặt: {Copy("/nhac mai 8h: gọi phía bạn")}"
        : $"<b>Lời nhắc{(inGroup ? " của nhóm" : "")}</b> ({Plain(first)}–{Plain(first + items.Count - 1)}/{Plain(total)})\n"
            + string.Join('\n', items.Select((item, i) => ReminderLine(item, first + i)));

    public override string PauseButton(int number) => $"⏸ Dừng {Plain(number)}";

    public override string ResumeButton(int number) => $"▶ Nhắc tiếp {Plain(number)}";

    public override string DeleteButton(int number) => $"🗑 Xóa {Plain(number)}";

    public override string UndeleteButton() => "↩ Lấy lại lời nhắc vừa xóa";

    public override string PageButton(bool back) => back ? "« Trước" : "Tiếp »";

    public override string ReminderDeed(ReminderDeed deed) => deed switch
    {
        Words.ReminderDeed.Paused => "Đã dừng.",
        Words.ReminderDeed.Resumed => "Đã nhắc tiếp.",
        Words.ReminderDeed.Deleted => "Đã xóa.",
        Words.ReminderDeed.Undeleted => "Đã lấy lại.",
        _ => throw new ArgumentOutOfRangeException(nameof(deed)),
    };

    public override string ScheduleCard(Unit unit, IReadOnlyList<ReminderItem> items, string command) =>
        $"<b>Gửi vào nhóm này</b> · {UnitName(unit)}\n"
        + (items.Count == 0 ? "Chưa có gì." : string.Join('\n', items.Take(10).Select((item, i) => ReminderLine(Named(item), i + 1))))
        + (items.Count > 10 ? $"\n… và {Plain(items.Count - 10)} lời nhắc nữa: /lichnhac" : "")
        + $"\nĐổi giờ tổng hợp: {Copy($"/{command} monthly 1 07:30")}";

    public override string ScheduleOfGroups(IReadOnlyList<(KnownChat Chat, ReminderItem Item)> groups) => groups.Count == 0
        ? "Chưa có nhóm nào nhận tổng hợp của đơn vị đồng chí. Trong nhóm, gõ: <code>/lienket MÃ_ĐƠN_VỊ</code>"
        : "<b>Tổng hợp gửi vào các nhóm</b>\n" + string.Join('\n', groups.Take(15).Select((g, i) => ReminderLine(Named(g.Item), i + 1)))
            + "\nĐổi giờ: gõ /lichgui trong nhóm.";

    public override string ScheduleInGroupOnly() => "Giờ gửi tổng hợp đặt trong nhóm đã liên kết: gõ lệnh này ở đó.";

    public override string ScheduleNotYours(Unit unit) => $"Chỉ cán bộ đối ngoại (điều phối) của {UnitName(unit)} đổi được giờ gửi.";

    public override string ScheduleUnclear(string typed, string corrected) =>
        $"<b>Giờ gửi</b>: chưa hiểu “{Esc(Shorten(typed))}”. Tổng hợp gửi hằng tháng. Gửi lại:\n{Copy(corrected)}";

    public override string ScheduleSet(Cadence cadence, IReadOnlyList<DateTime> next) =>
        $"Tổng hợp sẽ gửi {CadenceName(cadence)}. Các lần tới:\n{Moments(next)}";

    protected override string ReminderTime(Occasion occasion) => occasion switch
    {
        { Count: > 1 } => $"Gửi muộn: lỡ {Number(occasion.Count)} lần khi bot ngừng, từ {Moment(occasion.FirstLocal)} đến {Moment(occasion.LastLocal)}",
        { Late: true } => $"Gửi muộn: hẹn {Moment(occasion.FirstLocal)}",
        _ => $"Hẹn {Moment(occasion.FirstLocal)}",
    };

    protected override string FaultName(CadenceFault fault) => fault switch
    {
        CadenceFault.NoSuchDay => "không có ngày đó",
        CadenceFault.NoSuchTime => "không có giờ đó",
        CadenceFault.Passed => "đã qua rồi",
        CadenceFault.WrongWeekday => "không khớp thứ và ngày",
        _ => "chưa hiểu được",
    };

    protected override string ItemState(ReminderItem item) => item.Next is { } next ? $" · tới {Moment(next)}" : " · <i>đang dừng</i>";

    private static ReminderItem Named(ReminderItem item) =>
        item.Purpose == SchedulePurpose.Tally ? item with { Text = "Tổng hợp tháng (chưa chốt)" } : item;

    private static string Time(Cadence cadence) => cadence.At.ToString("HH':'mm", System.Globalization.CultureInfo.InvariantCulture);

    private static string DayName(DayInMonth day) => day switch
    {
        DayInMonth.Numbered numbered => $"ngày {Plain(numbered.Day)}",
        DayInMonth.Last => "ngày cuối",
        DayInMonth.LastWorkday => "ngày làm việc cuối",
        DayInMonth.Weekday { Nth: 0 } last => $"{Weekdays[(int)last.Day]} cuối",
        DayInMonth.Weekday nth => $"{Weekdays[(int)nth.Day]} tuần {Plain(nth.Nth)}",
        _ => day.ToString(),
    };
}
