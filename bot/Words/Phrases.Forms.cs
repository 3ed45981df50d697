using LiaisonBot.Commands.Lines;
using LiaisonBot.Forms;
using LiaisonBot.Storage.Records;

namespace LiaisonBot.Words;

/// <summary>What is said while a form is filled in.</summary>
internal abstract partial class Phrases
{
    /// <param name="step">From 1; 0 when the field is changed on the whole.</param>
    public string FormQuestion(Register register, LineField field, int step, int steps, IReadOnlyList<(LineField Field, string Words)> said) =>
        $"✍️ <b>{FormTitle(register, null)}</b>{(step == 0 ? "" : $" · {step}/{steps}")}"
        + string.Concat(said.Where(s => step == 0 ? s.Field == field : s.Field != field).Select(s => $"\n{FieldLabel(s.Field)}: <i>{Esc(s.Words)}</i>"))
        + $"\n\n<b>{FormAsks(field)}</b>\n{FormHint(field)}";

    public string FormWhole(Register register, string? corrects, IReadOnlyList<(LineField Field, string Words)> said, IReadOnlyList<LineField> missing,
        IReadOnlyList<LineField> doubts) =>
        $"📋 <b>{FormTitle(register, corrects)}</b>"
        + string.Concat(said.Select(s => $"\n{FieldLabel(s.Field)}: <b>{Esc(s.Words)}</b>{(doubts.Contains(s.Field) ? " ❓" : "")}"))
        + (missing.Count == 0 ? "" : $"\n⚠️ {FormStillMissing()}: {string.Join(" · ", missing.Select(FieldLabel))}")
        + $"\n\n{FormLookOver(corrects is not null)}";

    public string FormFault(LineField field, string typed, LineProblem problem) =>
        problem is { Field: LineField.Detail } or { Reason: LineReason.Unknown or LineReason.Missing }
            ? FormNotUnderstood(FieldLabel(field), Esc(typed)) : $"<b>{FieldLabel(problem.Field)}</b>: {WhyNot(problem)}";

    public string FieldButton(LineField field) => FieldLabel(field);

    public abstract string FormCounterpartUnclear(string typed, IReadOnlyList<string> near);

    public abstract string FormNow();

    public abstract string FormToday();

    public abstract string FormYesterday();

    public abstract string FormTomorrow();

    public abstract string FormCalendar();

    public abstract string FormDayHours();

    public abstract string FormNightHours();

    public abstract string FormOtherNumber();

    /// <summary>Seven, from Monday on.</summary>
    public abstract IReadOnlyList<string> FormWeekdays();

    public abstract string FormBack();

    public abstract string FormSkip();

    public abstract string FormCancel();

    public abstract string FormSave();

    public abstract string FormMore();

    public abstract string FormBackToWhole();

    public abstract string FormClear();

    public abstract string FormResume();

    public abstract string FormDropped();

    public abstract string FormIsSaved();

    public abstract string FormIsDropped();

    public abstract string FormHasMovedOn();

    public abstract string NoDrafts();

    public abstract string Drafts(IReadOnlyList<DraftShown> drafts);

    public abstract string DraftButton(int number, DraftShown draft);

    public abstract string DraftEndsSoon(DraftShown draft);

    /// <summary>The form's name: of a new record, or of the one it corrects.</summary>
    protected abstract string FormTitle(Register register, string? corrects);

    protected abstract string FormAsks(LineField field);

    protected abstract string FormHint(LineField field);

    protected abstract string FormStillMissing();

    protected abstract string FormLookOver(bool corrects);

    protected abstract string FormNotUnderstood(string field, string typed);

    protected abstract string FieldLabel(LineField field);

    protected abstract string WhyNot(LineProblem problem);
}

internal sealed partial class PhrasesVi
{
    public override string FormCounterpartUnclear(string typed, IReadOnlyList<string> near) => $"<b>Phía bạn</b>: chưa rõ “{Esc(typed)}” là đơn vị nào."
        + (near.Count == 0 ? "" : " Có thể là: " + string.Join(" · ", near.Select(Esc)));

    public override string FormNow() => "🕐 Bây giờ";

    public override string FormToday() => "Hôm nay";

    public override string FormYesterday() => "Hôm qua";

    public override string FormTomorrow() => "Ngày mai";

    public override string FormCalendar() => "📅 Lịch";

    public override string FormDayHours() => "☀️ Giờ ban ngày";

    public override string FormNightHours() => "🌙 Giờ đêm";

    public override string FormOtherNumber() => "± Số khác";

    public override IReadOnlyList<string> FormWeekdays() => ["T2", "T3", "T4", "T5", "T6", "T7", "CN"];

    public override string FormBack() => "‹ Lùi";

    public override string FormSkip() => "Bỏ qua ›";

    public override string FormCancel() => "✖ Bỏ nháp";

    public override string FormSave() => "✅ Ghi vào sổ";

    public override string FormMore() => "➕ Thêm chi tiết";

    public override string FormBackToWhole() => "‹ Về bản xem lại";

    public override string FormClear() => "🧹 Để trống";

    public override string FormResume() => "↩️ Làm tiếp";

    public override string FormDropped() => "Đã bỏ nháp, chưa ghi gì vào sổ.";

    public override string FormIsSaved() => "Nháp này đã ghi vào sổ rồi.";

    public override string FormIsDropped() => "Nháp này đã bỏ.";

    public override string FormHasMovedOn() => "Bước này đã qua, lần chạm này không đổi gì.";

    public override string NoDrafts() => "Không có nháp nào. Ghi mới: /thu · /tuantra · /hoidam";

    public override string Drafts(IReadOnlyList<DraftShown> drafts) => "<b>Nháp chưa ghi vào sổ</b> (giữ 7 ngày)\n"
        + string.Join('\n', drafts.Select((d, at) => $"{at + 1}. {DraftLine(d)}"));

    public override string DraftButton(int number, DraftShown draft) => $"{number}. Làm tiếp";

    public override string DraftEndsSoon(DraftShown draft) => $"⏳ Nháp sẽ tự bỏ sau một ngày nữa:\n{DraftLine(draft)}";

    private string DraftLine(DraftShown d) => Dots(
        FormTitle(d.Draft.Register, d.Draft.Corrects), Esc(d.Counterpart), Esc(d.Summary), $"{ShortDay(DateOnly.FromDateTime(d.TouchedAt))} {Clock(d.TouchedAt)}");

    protected override string FormTitle(Register register, string? corrects) => corrects is not null ? "Sửa " + Esc(corrects) : register switch
    {
        Register.Letter => "Thư mới",
        Register.Patrol => "Tuần tra mới",
        _ => "Hội đàm mới",
    };

    protected override string FormAsks(LineField field) => field switch
    {
        LineField.Direction => "Thư nhận hay thư gửi?",
        LineField.Counterpart => "Với đơn vị nào phía bạn?",
        LineField.When => "Khi nào?",
        LineField.Reference => "Số, ký hiệu ghi trên thư?",
        LineField.Summary => "Trích yếu: việc gì?",
        LineField.Due => "Có cần trả lời không, hạn nào?",
        LineField.Kind => "Loại nào?",
        LineField.Markers => "Đoạn mốc nào?",
        LineField.Ours => "Ta mấy người?",
        LineField.Theirs => "Bạn mấy người?",
        _ => FieldName(field) + "?",
    };

    protected override string FormHint(LineField field) => field switch
    {
        LineField.Direction or LineField.Kind => "Chạm một nút.",
        LineField.Counterpart => "Chạm, hoặc gõ tên hay tên tắt.",
        LineField.When => "Chạm, hoặc gõ: hôm qua 14h · 22/11 8h-15h",
        LineField.Reference => "Gõ: 12/QLBG · 12/QLBG ngày 20/11",
        LineField.Summary => "Gõ từ 3 đến 500 ký tự, không ghi nội dung mật.",
        LineField.Due => "Chạm, hoặc gõ: 30/11 · trước thứ 6",
        LineField.Markers => "Chạm, hoặc gõ: 65-71 · 165(1)-167(2)",
        LineField.Ours or LineField.Theirs or LineField.Teams => "Chạm, hoặc gõ một số.",
        LineField.ReplyTo => "Gõ số thư: L-2026-0012",
        LineField.Length => "Gõ: 12 km · 850 m",
        LineField.Ordinal => "Gõ: 14 · thứ XIV",
        LineField.Subjects => "Chạm một mã, hoặc gõ tối đa ba mã: 6 14",
        _ => "Chạm hoặc gõ.",
    };

    protected override string FormStillMissing() => "Còn thiếu";

    protected override string FormLookOver(bool corrects) => (corrects ? "Sổ chưa đổi." : "Chưa ghi vào sổ.") + " Chạm mục cần sửa, đúng thì ghi.";

    protected override string FormNotUnderstood(string field, string typed) => $"<b>{field}</b>: chưa hiểu “{typed}”.";

    protected override string FieldLabel(LineField field) => field == LineField.Direction ? "Chiều" : FieldName(field);

    protected override string WhyNot(LineProblem problem) => Why(problem);
}

internal sealed partial class PhrasesEn
{
    public override string FormCounterpartUnclear(string typed, IReadOnlyList<string> near) => $"<b>Counterpart</b>: which unit is “{Esc(typed)}”?"
        + (near.Count == 0 ? "" : " Perhaps: " + string.Join(" · ", near.Select(Esc)));

    public override string FormNow() => "🕐 Now";

    public override string FormToday() => "Today";

    public override string FormYesterday() => "Yesterday";

    public override string FormTomorrow() => "Tomorrow";

    public override string FormCalendar() => "📅 Date";

    public override string FormDayHours() => "☀️ Day hours";

    public override string FormNightHours() => "🌙 Night hours";

    public override string FormOtherNumber() => "± Another number";

    public override IReadOnlyList<string> FormWeekdays() => ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];

    public override string FormBack() => "‹ Back";

    public override string FormSkip() => "Skip ›";

    public override string FormCancel() => "✖ Cancel";

    public override string FormSave() => "✅ Save";

    public override string FormMore() => "➕ More details";

    public override string FormBackToWhole() => "‹ To the review";

    public override string FormClear() => "🧹 Leave empty";

    public override string FormResume() => "↩️ Go on";

    public override string FormDropped() => "Draft put aside; nothing was logged.";

    public override string FormIsSaved() => "This draft was logged already.";

    public override string FormIsDropped() => "This draft was put aside.";

    public override string FormHasMovedOn() => "This step is past; the tap changed nothing.";

    public override string NoDrafts() => "No drafts. Log a new one: /letter · /patrol · /talk";

    public override string Drafts(IReadOnlyList<DraftShown> drafts) => "<b>Drafts, not logged yet</b> (kept for 7 days)\n"
        + string.Join('\n', drafts.Select((d, at) => $"{at + 1}. {DraftLine(d)}"));

    public override string DraftButton(int number, DraftShown draft) => $"{number}. Go on";

    public override string DraftEndsSoon(DraftShown draft) => $"⏳ This draft will be thrown away in a day:\n{DraftLine(draft)}";

    private string DraftLine(DraftShown d) => Dots(
        FormTitle(d.Draft.Register, d.Draft.Corrects), Esc(d.Counterpart), Esc(d.Summary), $"{ShortDay(DateOnly.FromDateTime(d.TouchedAt))} {Clock(d.TouchedAt)}");

    protected override string FormTitle(Register register, string? corrects) => corrects is not null ? "Edit " + Esc(corrects) : register switch
    {
        Register.Letter => "New letter",
        Register.Patrol => "New patrol",
        _ => "New talk",
    };

    protected override string FormAsks(LineField field) => field switch
    {
        LineField.Direction => "Received or sent?",
        LineField.Counterpart => "Which counterpart?",
        LineField.When => "When?",
        LineField.Reference => "Their reference number?",
        LineField.Summary => "Summary: what is it about?",
        LineField.Due => "Is a reply needed, and by when?",
        LineField.Kind => "Which kind?",
        LineField.Markers => "Which markers?",
        LineField.Ours => "How many of ours?",
        LineField.Theirs => "How many of theirs?",
        _ => FieldName(field) + "?",
    };

    protected override string FormHint(LineField field) => field switch
    {
        LineField.Direction or LineField.Kind => "Tap a button.",
        LineField.Counterpart => "Tap, or type a name or its short form.",
        LineField.When => "Tap, or type: yesterday 14:00 · 22/11 08:00-15:00",
        LineField.Reference => "Type: 12/QLBG · 12/QLBG dated 20/11",
        LineField.Summary => "Type 3 to 500 characters, nothing classified.",
        LineField.Due => "Tap, or type: 30/11 · before Friday",
        LineField.Markers => "Tap, or type: 65-71 · 165(1)-167(2)",
        LineField.Ours or LineField.Theirs or LineField.Teams => "Tap, or type a number.",
        LineField.ReplyTo => "Type the letter's number: L-2026-0012",
        LineField.Length => "Type: 12 km · 850 m",
        LineField.Ordinal => "Type: 14 · XIV",
        LineField.Subjects => "Tap a code, or type up to three: 6 14",
        _ => "Tap or type.",
    };

    protected override string FormStillMissing() => "Still missing";

    protected override string FormLookOver(bool corrects) => (corrects ? "The register is unchanged so far." : "Not logged yet.") + " Tap what is wrong; if all is right, save.";

    protected override string FormNotUnderstood(string field, string typed) => $"<b>{field}</b>: “{typed}” is not understood.";

    protected override string FieldLabel(LineField field) => field == LineField.Direction ? "Direction" : FieldName(field);

    protected override string WhyNot(LineProblem problem) => Why(problem);
}
