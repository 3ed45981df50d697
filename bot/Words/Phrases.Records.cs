using LiaisonBot.Commands.Lines;
using LiaisonBot.Records;
using LiaisonBot.Storage.Counterparts;
using LiaisonBot.Storage.Records;
using LiaisonBot.Storage.Units;

namespace LiaisonBot.Words;

/// <summary>What all registers say.</summary>
internal abstract partial class Phrases
{
    public abstract string TwinFound(TwinView twin);

    public abstract string TwinIsTheSame(string number);

    public abstract string TwinIsAnother();

    public abstract string CounterpartName(Counterpart counterpart);

    public abstract string NoUnitToLogFor();

    public abstract string AlreadyLogged(string number, DateTime at);

    public abstract string LogAgain();

    public abstract string DoNotLog();

    public abstract string WhichCounterpart(string typed);

    /// <param name="near">Names that come close, or those the unit faces; may be empty.</param>
    /// <param name="corrected">The line with the first of them in place; null when it cannot be made.</param>
    public abstract string UnknownCounterpart(string typed, IReadOnlyList<string> near, string? corrected);

    public abstract string WhichRecord(IReadOnlyList<string> numbers);

    public abstract string LoggedInGroup(string number, Unit unit);

    public abstract string UndoButton();

    public abstract string RestoreButton();

    public abstract string DoneButton();

    public abstract string UndoIsOver(string number);

    public abstract string NotYetHappened(string number);

    public abstract string WithdrawnByAuthor();

    /// <summary>Which field, why, and a line to send instead.</summary>
    public abstract string LineProblem(LineProblem problem);

    /// <summary>A day and, where it was said, the time: <c>22/11/2026 14:00</c>.</summary>
    protected static string When(DateTime at, bool timeSaid) => Day(DateOnly.FromDateTime(at)) + (timeSaid ? " " + Clock(at) : "");

    /// <summary>The state of a record as a line of its card; empty for one that is simply done.</summary>
    protected abstract string StateLine(Record record);
}

internal sealed partial class PhrasesVi
{
    public override string TwinFound(TwinView twin) =>
        $"⚠️ Giống <b>{twin.Number}</b>, {Esc(twin.Author)} đã ghi lúc {Clock(twin.LoggedAt)} ngày {ShortDay(DateOnly.FromDateTime(twin.LoggedAt))}:\n<i>{Esc(twin.Summary)}</i>\n"
        + $"Câu mới:\n<i>{Esc(twin.NewSummary)}</i>\n\n{(twin.Register == Register.Letter ? "Cùng một thư, hay thư khác?" : "Cùng một lần tuần tra, hay lần khác?")}";

    public override string TwinIsTheSame(string number) => $"Là một, mở {number}";

    public override string TwinIsAnother() => "Là việc khác, ghi thêm";

    public override string CounterpartName(Counterpart counterpart) => counterpart.NameVi;

    public override string NoUnitToLogFor() => "Đồng chí chưa thuộc đơn vị nào nên chưa ghi sổ được. Nhờ cán bộ đối ngoại (điều phối) thêm vào đơn vị.";

    public override string AlreadyLogged(string number, DateTime at) => $"Đã ghi <b>{number}</b> lúc {Clock(at)}. Ghi thêm?";

    public override string LogAgain() => "Ghi thêm";

    public override string DoNotLog() => "Không ghi";

    public override string WhichCounterpart(string typed) => $"“{Esc(typed)}” là đơn vị nào phía bạn?";

    public override string UnknownCounterpart(string typed, IReadOnlyList<string> near, string? corrected) =>
        $"<b>Phía bạn</b>: chưa có “{Esc(typed)}” trong danh sách."
        + (near.Count == 0 ? "" : "\nCó thể là: " + string.Join(" · ", near.Select(Esc)))
        + (corrected is null ? "" : "\nGửi lại:\n" + Copy(corrected));

    public override string WhichRecord(IReadOnlyList<string> numbers) => "Số này có ở nhiều đơn vị. Ghi rõ: " + string.Join(" · ", numbers.Select(Copy));

    public override string LoggedInGroup(string number, Unit unit) => $"{number} · {UnitName(unit)} đã ghi";

    public override string UndoButton() => "↩️ Hoàn tác";

    public override string RestoreButton() => "Khôi phục";

    public override string DoneButton() => "✅ Đã làm";

    public override string UndoIsOver(string number) => $"Đã quá 10 phút. Muốn hủy: /huy {number}: lý do";

    public override string NotYetHappened(string number) => $"{number} chưa đến giờ nên chưa xác nhận được.";

    public override string WithdrawnByAuthor() => "do người ghi rút lại";

    public override string LineProblem(LineProblem problem) =>
        $"<b>{FieldName(problem.Field)}</b>: {Why(problem)}\nGửi lại:\n{Copy(problem.Corrected)}";

    protected override string StateLine(Record record) => Dots(
        record.State switch
        {
            RecordState.Planned => "📅 Kế hoạch, chưa tính",
            RecordState.Void => "🚫 <b>Đã hủy</b>: " + Esc(record.VoidReason),
            _ when record.Late => "⏱ Ghi muộn",
            _ => "",
        },
        record.CorrectedAt is null ? "" : "✏️ Đã sửa, xem /lichsu",
        record.Remark is { } remark ? "↩️ Trả lại: " + Esc(remark) : "");

    private static string Why(LineProblem problem) => problem.Reason switch
    {
        LineReason.Missing => "chưa có.",
        LineReason.MissingColon => "thiếu dấu hai chấm trước trích yếu.",
        LineReason.MissingComma => "thiếu dấu phẩy sau tên.",
        LineReason.TooShort => "quá ngắn, cần từ 3 ký tự.",
        LineReason.TooLong => "quá dài, tối đa 500 ký tự.",
        LineReason.Unknown => $"chưa hiểu “{Esc(problem.Found)}”.",
        LineReason.Repeated => $"ghi hai lần: “{Esc(problem.Found)}”.",
        LineReason.Contradicts when problem.Field is LineField.When or LineField.End or LineField.ReferenceDate => $"“{Esc(problem.Found)}”: thứ và ngày trái nhau.",
        LineReason.Contradicts => $"“{Esc(problem.Found)}” trái với chi tiết khác.",
        LineReason.NoSuchDay => $"không có ngày “{Esc(problem.Found)}”.",
        LineReason.NoSuchTime => $"không có giờ “{Esc(problem.Found)}”.",
        LineReason.InTheFuture => $"“{Esc(problem.Found)}” ở tương lai; chỉ ghi việc đã xảy ra.",
        LineReason.TwoDaysFit => "hiểu được hai cách: " + string.Join(" hay ", problem.Candidates.Select(Day)) + ". Ghi rõ năm.",
        LineReason.BeforeStart => $"“{Esc(problem.Found)}” ở trước lúc bắt đầu.",
        LineReason.OutOfRange => $"“{Esc(problem.Found)}” ngoài mức cho phép.",
        LineReason.NotANumber => $"cần một số, không phải “{Esc(problem.Found)}”.",
        LineReason.TooMany => "nhiều nhất ba mã.",
        _ => throw new ArgumentOutOfRangeException(nameof(problem)),
    };

    private static string FieldName(LineField field) => field switch
    {
        LineField.Line => "Câu ghi",
        LineField.Detail => "Chi tiết",
        LineField.Direction => "Chiều thư (nhận/gửi)",
        LineField.Counterpart => "Phía bạn",
        LineField.Summary => "Trích yếu",
        LineField.When => "Thời gian",
        LineField.End => "Giờ kết thúc",
        LineField.Reference => "Số của bạn",
        LineField.ReferenceDate => "Ngày của số",
        LineField.Handover => "Cách giao nhận",
        LineField.Signer => "Người ký",
        LineField.Language => "Ngôn ngữ",
        LineField.Urgency => "Độ khẩn",
        LineField.Due => "Hạn trả lời",
        LineField.ReplyTo => "Trả lời thư",
        LineField.Subjects => "Mã nội dung",
        LineField.Kind => "Loại",
        LineField.Markers => "Mốc",
        LineField.Ours => "Số người của ta",
        LineField.Theirs => "Số người của bạn",
        LineField.Teams => "Số đội",
        LineField.Length => "Chiều dài",
        LineField.Host => "Bên chủ trì",
        LineField.Condition => "Tình trạng mốc",
        LineField.Minutes => "Biên bản",
        LineField.State => "Trạng thái",
        LineField.Presence => "Hình thức",
        LineField.Level => "Cấp",
        LineField.Ordinal => "Lần thứ",
        LineField.Place => "Địa điểm",
        LineField.HeadOurs => "Trưởng đoàn ta",
        LineField.HeadTheirs => "Trưởng đoàn bạn",
        LineField.Interpreter => "Phiên dịch",
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };
}

internal sealed partial class PhrasesEn
{
    public override string TwinFound(TwinView twin) =>
        $"⚠️ Like <b>{twin.Number}</b>, logged by {Esc(twin.Author)} at {Clock(twin.LoggedAt)} on {ShortDay(DateOnly.FromDateTime(twin.LoggedAt))}:\n<i>{Esc(twin.Summary)}</i>\n"
        + $"The new line:\n<i>{Esc(twin.NewSummary)}</i>\n\n{(twin.Register == Register.Letter ? "The same letter, or really another?" : "The same patrol, or really another?")}";

    public override string TwinIsTheSame(string number) => $"The same, open {number}";

    public override string TwinIsAnother() => "Another, log it";

    public override string CounterpartName(Counterpart counterpart) => counterpart.NameEn;

    public override string NoUnitToLogFor() => "You belong to no unit yet, so there is no register to log in. Ask a coordinator to add you to one.";

    public override string AlreadyLogged(string number, DateTime at) => $"Logged already as <b>{number}</b> at {Clock(at)}. Log it again?";

    public override string LogAgain() => "Log again";

    public override string DoNotLog() => "Do not log";

    public override string WhichCounterpart(string typed) => $"Which unit of the other side is “{Esc(typed)}”?";

    public override string UnknownCounterpart(string typed, IReadOnlyList<string> near, string? corrected) =>
        $"<b>Counterpart</b>: “{Esc(typed)}” is not in the list."
        + (near.Count == 0 ? "" : "\nPerhaps: " + string.Join(" · ", near.Select(Esc)))
        + (corrected is null ? "" : "\nSend:\n" + Copy(corrected));

    public override string WhichRecord(IReadOnlyList<string> numbers) => "Several units have this number. Say which: " + string.Join(" · ", numbers.Select(Copy));

    public override string LoggedInGroup(string number, Unit unit) => $"{number} logged by {UnitName(unit)}";

    public override string UndoButton() => "↩️ Undo";

    public override string RestoreButton() => "Restore";

    public override string DoneButton() => "✅ Done";

    public override string UndoIsOver(string number) => $"More than 10 minutes ago. To void it: /void {number}: reason";

    public override string NotYetHappened(string number) => $"{number} has not begun, so it cannot be confirmed yet.";

    public override string WithdrawnByAuthor() => "withdrawn by its author";

    public override string LineProblem(LineProblem problem) =>
        $"<b>{FieldName(problem.Field)}</b>: {Why(problem)}\nSend:\n{Copy(problem.Corrected)}";

    protected override string StateLine(Record record) => Dots(
        record.State switch
        {
            RecordState.Planned => "📅 Planned, not counted yet",
            RecordState.Void => "🚫 <b>Void</b>: " + Esc(record.VoidReason),
            _ when record.Late => "⏱ Logged late",
            _ => "",
        },
        record.CorrectedAt is null ? "" : "✏️ Edited, see /history",
        record.Remark is { } remark ? "↩️ Sent back: " + Esc(remark) : "");

    private static string Why(LineProblem problem) => problem.Reason switch
    {
        LineReason.Missing => "is missing.",
        LineReason.MissingColon => "the colon before the summary is missing.",
        LineReason.MissingComma => "a comma is missing behind the name.",
        LineReason.TooShort => "is too short, at least 3 characters.",
        LineReason.TooLong => "is too long, at most 500 characters.",
        LineReason.Unknown => $"“{Esc(problem.Found)}” is not understood.",
        LineReason.Repeated => $"is said twice: “{Esc(problem.Found)}”.",
        LineReason.Contradicts when problem.Field is LineField.When or LineField.End or LineField.ReferenceDate => $"“{Esc(problem.Found)}”: the weekday and the date do not agree.",
        LineReason.Contradicts => $"“{Esc(problem.Found)}” contradicts another detail.",
        LineReason.NoSuchDay => $"there is no day “{Esc(problem.Found)}”.",
        LineReason.NoSuchTime => $"there is no time “{Esc(problem.Found)}”.",
        LineReason.InTheFuture => $"“{Esc(problem.Found)}” is in the future; only what has happened is logged.",
        LineReason.TwoDaysFit => "two readings fit: " + string.Join(" or ", problem.Candidates.Select(Day)) + ". Add the year.",
        LineReason.BeforeStart => $"“{Esc(problem.Found)}” is before the start.",
        LineReason.OutOfRange => $"“{Esc(problem.Found)}” is out of range.",
        LineReason.NotANumber => $"a number is needed, not “{Esc(problem.Found)}”.",
        LineReason.TooMany => "at most three codes.",
        _ => throw new ArgumentOutOfRangeException(nameof(problem)),
    };

    private static string FieldName(LineField field) => field switch
    {
        LineField.Line => "Line",
        LineField.Detail => "Detail",
        LineField.Direction => "Direction (sent/received)",
        LineField.Counterpart => "Counterpart",
        LineField.Summary => "Summary",
        LineField.When => "Time",
        LineField.End => "End",
        LineField.Reference => "Their reference",
        LineField.ReferenceDate => "Reference date",
        LineField.Handover => "Handover",
        LineField.Signer => "Signer",
        LineField.Language => "Language",
        LineField.Urgency => "Urgency",
        LineField.Due => "Reply due",
        LineField.ReplyTo => "Reply to",
        LineField.Subjects => "Subject code",
        LineField.Kind => "Kind",
        LineField.Markers => "Markers",
        LineField.Ours => "Our people",
        LineField.Theirs => "Their people",
        LineField.Teams => "Teams",
        LineField.Length => "Length",
        LineField.Host => "Host",
        LineField.Condition => "Marker condition",
        LineField.Minutes => "Minutes",
        LineField.State => "State",
        LineField.Presence => "In person or online",
        LineField.Level => "Level",
        LineField.Ordinal => "Ordinal",
        LineField.Place => "Place",
        LineField.HeadOurs => "Our head of delegation",
        LineField.HeadTheirs => "Their head of delegation",
        LineField.Interpreter => "Interpreter",
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };
}
