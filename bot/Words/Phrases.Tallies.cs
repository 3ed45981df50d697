using LiaisonBot.Calendar;
using LiaisonBot.Figures;
using LiaisonBot.Storage.Letters;
using LiaisonBot.Storage.Units;

namespace LiaisonBot.Words;

/// <summary>
/// Tallies. A table of fixed width, at most 34 characters, so that figures stand below one another on a phone; at most
/// 15 lines with what is around it.
/// </summary>
internal abstract partial class Phrases
{
    private const int LabelWidth = 14;
    private const int NowWidth = 6;
    private const int ChangeWidth = 6;
    private const int YearWidth = 7;
    private const int MostLines = 15;

    /// <summary>A period by name: Tháng 10/2026.</summary>
    public abstract string PeriodName(Period period);

    /// <summary>A button to a period: <c>« T9/2026</c>.</summary>
    public string TallyButton(Period period, bool back) => back ? "« " + PeriodShort(period) : PeriodShort(period) + " »";

    /// <summary>This month, as a person would type it.</summary>
    public abstract string ThisMonth();

    public abstract string TallyNotBegun(Period period);

    public abstract string TallyWithoutUnit();

    public abstract string GroupNotBound();

    public abstract string TallyNotYours(Unit unit, IReadOnlyList<Unit> offered);

    public abstract string TallyPeriodUnclear(string typed, string corrected);

    public abstract string TallyUnitUnclear(string typed, IReadOnlyList<Unit> offered, string corrected);

    /// <summary>The figures of a unit and those below it.</summary>
    public string TallyCard(FigureSheet sheet) =>
        string.Join('\n', TallyLines(sheet, sheet.AsOf < sheet.Periods.Now.To ? RunningMark() : null, []));

    /// <summary>The same as it is posted at its time: not confirmed by the commander yet.</summary>
    /// <param name="missed">Earlier periods whose time passed while the host was down.</param>
    /// <param name="seal">The whole seal; the footer prints its first eight digits.</param>
    public string TallyPosted(FigureSheet sheet, IReadOnlyList<Period> missed, string seal)
    {
        string[] footer = [.. missed.Count > 0 ? [TallyMissed(missed)] : Array.Empty<string>(), SealLine(FigureSheet.Printed(seal))];
        return string.Join('\n', TallyLines(sheet, UnconfirmedMark(), footer));
    }

    protected abstract string TallyTitle(Period period);

    protected abstract string PeriodShort(Period period);

    protected abstract string RunningMark();

    protected abstract string UnconfirmedMark();

    protected abstract string NothingHappened();

    protected abstract string FollowUpLine(FollowUpCount followUp);

    protected abstract string PatrolMeasures(FigureSheet sheet);

    protected abstract string SealLine(string digits);

    protected abstract string TallyMissed(IReadOnlyList<Period> missed);

    protected abstract string NowColumn();

    protected abstract string YearColumn();

    /// <summary>A line's name, at most 14 characters with the indent of a kind.</summary>
    protected abstract string LineName(FigureLine line);

    /// <summary>The units a person may name, on one line: at most eight codes.</summary>
    protected static string Codes(IReadOnlyList<Unit> units) =>
        string.Join(" · ", units.Take(8).Select(u => Esc(u.Code))) + (units.Count > 8 ? " …" : "");

    /// <summary>A length in kilometres with one decimal at most: 12,5 km.</summary>
    protected string Kilometres(long metres)
    {
        var tenths = (metres + 50) / 100;
        return Number(tenths / 10) + (tenths % 10 == 0 ? "" : (Language == Commands.Lines.Tongue.Vi ? "," : ".") + Plain(tenths % 10)) + Together(" km");
    }

    private List<string> TallyLines(FigureSheet sheet, string? mark, string[] footer)
    {
        var period = sheet.Periods.Now;
        var marks = (mark is null ? "" : $" · <i>{mark}</i>") + (sheet.IsZero ? " · " + NothingHappened() : "");
        var rows = Rows(sheet);
        List<string> lines =
        [
            $"<b>{TallyTitle(period)}</b>{marks}",
            $"{UnitName(sheet.Unit)} · {Together($"{Day(period.From)} – {Day(period.To)}")}",
            "<pre>" + string.Join('\n', rows) + "</pre>",
            FollowUpLine(sheet.FollowUp),
        ];
        if (lines.Count - 1 + rows.Count + footer.Length < MostLines && sheet[FigureLines.Patrols].Now > 0)
        {
            lines.Add(PatrolMeasures(sheet));
        }

        // In a month in which everything happened, the footer has no line left to itself.
        var room = lines.Count - 1 + rows.Count + footer.Length <= MostLines;
        return room ? [.. lines, .. footer] : [.. lines[..^1], Dots([lines[^1], .. footer])];
    }

    private List<string> Rows(FigureSheet sheet)
    {
        var periods = sheet.Periods;
        var year = periods.Now.Kind == PeriodKind.Year;
        return
        [
            Row("", year ? Plain(periods.Now.Year) : NowColumn(), "±", year ? Plain(periods.LastYear.Year) : YearColumn()),
            .. ShownLines(sheet).Select(line => Row(sheet, line, year)),
        ];
    }

    // A register's total always, its kinds where there is anything to tell; the letters' directions always.
    private static IEnumerable<FigureLine> ShownLines(FigureSheet sheet)
    {
        FigureLine[] kinds =
        [
            FigureLines.PatrolsBilateral, FigureLines.PatrolsJoint,
            FigureLines.TalksPeriodic, FigureLines.TalksExtraordinary, FigureLines.TalksAnnual, FigureLines.Conferences,
        ];
        return FigureLines.All.Where(line =>
            line == FigureLines.Letters || line == FigureLines.LettersSent || line == FigureLines.LettersReceived
            || line == FigureLines.Patrols || line == FigureLines.Talks
            || (kinds.Contains(line) && !sheet[line].IsEmpty));
    }

    private string Row(FigureSheet sheet, FigureLine line, bool year)
    {
        var figure = sheet[line];
        return Row(LineName(line), Number(figure.Now), Change(figure.SinceBefore), Number(year ? figure.LastYear : figure.ToDate));
    }

    private static string Row(string label, string now, string change, string year) =>
        label.PadRight(LabelWidth) + now.PadLeft(NowWidth) + change.PadLeft(ChangeWidth) + year.PadLeft(YearWidth);

    private string Change(long? change) => change switch
    {
        null => "—",
        > 0 => "+" + Number(change.Value),
        < 0 => "−" + Number(-change.Value),
        _ => "0",
    };
}

internal sealed partial class PhrasesVi
{
    public override string PeriodName(Period period) => period.Kind switch
    {
        PeriodKind.Month => $"Tháng {period.Part}/{Plain(period.Year)}",
        PeriodKind.Quarter => $"Quý {period.Part}/{Plain(period.Year)}",
        PeriodKind.Half => $"6 tháng {(period.Part == 1 ? "đầu" : "cuối")} năm {Plain(period.Year)}",
        PeriodKind.Year => $"Năm {Plain(period.Year)}",
        _ => $"{Day(period.From)} – {Day(period.To)}",
    };

    public override string ThisMonth() => "tháng này";

    public override string TallyNotBegun(Period period) =>
        $"{PeriodName(period)} chưa bắt đầu (từ {Day(period.From)}). Xem tháng này: {Copy("/tonghop tháng này")}";

    public override string TallyWithoutUnit() => "Đồng chí chưa có quyền xem số liệu của đơn vị nào.";

    public override string GroupNotBound() => "Nhóm chưa liên kết với đơn vị. Cán bộ đối ngoại gõ trong nhóm: <code>/lienket MÃ_ĐƠN_VỊ</code>";

    public override string TallyNotYours(Unit unit, IReadOnlyList<Unit> offered) =>
        $"<b>Đơn vị</b>: không xem được số liệu của {UnitName(unit)} ở đây. Xem được: {Codes(offered)}";

    public override string TallyPeriodUnclear(string typed, string corrected) =>
        $"<b>Kỳ</b>: chưa hiểu “{Esc(typed)}”. Viết như 10/2026, quý 3 2026, 2026, tháng trước. Gửi lại:\n{Copy(corrected)}";

    public override string TallyUnitUnclear(string typed, IReadOnlyList<Unit> offered, string corrected) =>
        $"<b>Đơn vị</b>: chưa có “{Esc(typed)}”. Xem được: {Codes(offered)}. Gửi lại:\n{Copy(corrected)}";

    protected override string TallyTitle(Period period) => period.Kind == PeriodKind.Range ? "Tổng hợp theo ngày"
        : "Tổng hợp " + char.ToLowerInvariant(PeriodName(period)[0]) + PeriodName(period)[1..];

    protected override string PeriodShort(Period period) => period.Kind switch
    {
        PeriodKind.Month => $"T{period.Part}/{Plain(period.Year)}",
        PeriodKind.Quarter => $"Q{period.Part}/{Plain(period.Year)}",
        PeriodKind.Half => $"6T {(period.Part == 1 ? "đầu" : "cuối")} {Plain(period.Year)}",
        PeriodKind.Year => Plain(period.Year),
        _ => Day(period.From)[..5] + "–" + Day(period.To)[..5],
    };

    protected override string RunningMark() => "đang trong kỳ";

    protected override string UnconfirmedMark() => "chưa chốt";

    protected override string NothingHappened() => "không phát sinh";

    protected override string FollowUpLine(FollowUpCount followUp) =>
        Dots(Together("Chờ ta trả lời " + Number(followUp.OnUs)), Together("Chờ phía bạn trả lời " + Number(followUp.OnThem)), Together("Quá hạn " + Number(followUp.Overdue)));

    protected override string PatrolMeasures(FigureSheet sheet) =>
        $"Tuần tra: ta {Number(sheet[FigureLines.PatrolOurs].Now)}, phía bạn {Together(Number(sheet[FigureLines.PatrolTheirs].Now) + " lượt người")}, {Kilometres(sheet[FigureLines.PatrolMetres].Now)}";

    protected override string SealLine(string digits) => Together("Dấu số liệu " + digits);

    protected override string TallyMissed(IReadOnlyList<Period> missed) =>
        $"<i>Bot ngừng nên lỡ {Number(missed.Count)} kỳ:</i> {string.Join(", ", missed.TakeLast(6).Select(PeriodShort))}. Xem lại: {Copy("/tonghop " + missed[^1].Code)}";

    protected override string NowColumn() => "Kỳ này";

    protected override string YearColumn() => "Năm";

    protected override string LineName(FigureLine line) => line.Key switch
    {
        "L.total" => "Thư trao đổi",
        "L.sent" => "  gửi",
        "L.received" => "  nhận",
        "P.total" => "Tuần tra",
        "P.bilateral" => "  song phương",
        "P.joint" => "  liên hợp",
        "T.total" => "Hội đàm",
        "T.periodic" => "  định kỳ",
        "T.extraordinary" => "  đột xuất",
        "T.annual" => "  thường niên",
        "T.conference" => "  giao ban",
        _ => line.Key,
    };
}

internal sealed partial class PhrasesEn
{
    private static readonly string[] MonthNames =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    public override string PeriodName(Period period) => period.Kind switch
    {
        PeriodKind.Month => $"{MonthNames[period.Part - 1]} {Plain(period.Year)}",
        PeriodKind.Quarter => $"Q{period.Part} {Plain(period.Year)}",
        PeriodKind.Half => $"H{period.Part} {Plain(period.Year)}",
        PeriodKind.Year => Plain(period.Year),
        _ => $"{Day(period.From)} – {Day(period.To)}",
    };

    public override string ThisMonth() => "this month";

    public override string TallyNotBegun(Period period) =>
        $"{PeriodName(period)} has not begun (from {Day(period.From)}). This month: {Copy("/tally this month")}";

    public override string TallyWithoutUnit() => "There is no unit whose figures you may see.";

    public override string GroupNotBound() => "This group is bound to no unit. A coordinator types here: <code>/bind UNIT_CODE</code>";

    public override string TallyNotYours(Unit unit, IReadOnlyList<Unit> offered) =>
        $"<b>Unit</b>: the figures of {UnitName(unit)} are not shown here. Yours to see: {Codes(offered)}";

    public override string TallyPeriodUnclear(string typed, string corrected) =>
        $"<b>Period</b>: “{Esc(typed)}” is not clear. Write 2026-10, Q3 2026, 2026, last month. Send again:\n{Copy(corrected)}";

    public override string TallyUnitUnclear(string typed, IReadOnlyList<Unit> offered, string corrected) =>
        $"<b>Unit</b>: there is no “{Esc(typed)}”. Yours to see: {Codes(offered)}. Send again:\n{Copy(corrected)}";

    protected override string TallyTitle(Period period) => period.Kind == PeriodKind.Range ? "Tally" : "Tally, " + PeriodName(period);

    protected override string PeriodShort(Period period) => period.Kind switch
    {
        PeriodKind.Month => $"{MonthNames[period.Part - 1][..3]} {Plain(period.Year)}",
        PeriodKind.Range => Day(period.From)[..5] + "–" + Day(period.To)[..5],
        _ => PeriodName(period),
    };

    protected override string RunningMark() => "still running";

    protected override string UnconfirmedMark() => "not yet confirmed";

    protected override string NothingHappened() => "nothing happened";

    protected override string FollowUpLine(FollowUpCount followUp) =>
        Dots(Together("Waiting on us " + Number(followUp.OnUs)), Together("on them " + Number(followUp.OnThem)), Together("overdue " + Number(followUp.Overdue)));

    protected override string PatrolMeasures(FigureSheet sheet) =>
        $"Patrols: ours {Number(sheet[FigureLines.PatrolOurs].Now)}, theirs {Together(Number(sheet[FigureLines.PatrolTheirs].Now) + " turns")}, {Kilometres(sheet[FigureLines.PatrolMetres].Now)}";

    protected override string SealLine(string digits) => Together("Seal " + digits);

    protected override string TallyMissed(IReadOnlyList<Period> missed) =>
        $"<i>Missed while the bot was down ({Number(missed.Count)}):</i> {string.Join(", ", missed.TakeLast(6).Select(PeriodShort))}. See: {Copy("/tally " + missed[^1].Code)}";

    protected override string NowColumn() => "Period";

    protected override string YearColumn() => "Year";

    protected override string LineName(FigureLine line) => line.Key switch
    {
        "L.total" => "Letters",
        "L.sent" => "  sent",
        "L.received" => "  received",
        "P.total" => "Patrols",
        "P.bilateral" => "  bilateral",
        "P.joint" => "  joint",
        "T.total" => "Talks",
        "T.periodic" => "  periodic",
        "T.extraordinary" => "  extra",
        "T.annual" => "  annual",
        "T.conference" => "  conference",
        _ => line.Key,
    };
}
