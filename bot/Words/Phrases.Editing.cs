using LiaisonBot.Records;

namespace LiaisonBot.Words;

/// <summary>What is said when a record is corrected, and of its history.</summary>
internal abstract partial class Phrases
{
    /// <summary>The reasons that are offered; each at most 24 bytes.</summary>
    public static IReadOnlyList<string> EditReasons { get; } = ["wrong", "theirs", "more"];

    /// <summary>Without markup, for a note over the chat.</summary>
    public static string Bare(string html) => System.Text.RegularExpressions.Regex.Replace(html, "<[^>]*>", "");

    public abstract string EditButton();

    public abstract string EditWhat(string typed, string word);

    public abstract string EditedMeanwhile(string number);

    public abstract string VoidIsNotEdited(string number);

    public abstract string NothingIsDifferent(string number);

    public abstract string DoneIsNotToCome(string number);

    public abstract string BookHasGoneOn(string number);

    public abstract string EditedInGroup(string number);

    public abstract string WhyEdited(string number, IReadOnlyList<FieldChange> changes, string word);

    public abstract string OfferEdit(string number, IReadOnlyList<FieldChange> changes);

    public abstract string DoEdit();

    public abstract string DoNotEdit();

    /// <summary>An offered reason in words; null for none.</summary>
    public abstract string? EditReason(string? reason);

    public abstract string HistoryWhat(string word);

    public abstract string RestoreWhat(string word);

    public abstract string IsNotVoid(string number);

    public abstract string SendBackWhat(string word);

    public abstract string SendBackNeedsRemark(string number, string word);

    public abstract string NotYoursToSendBack(string number);

    public abstract string SentBack(string number, IReadOnlyList<string> told);

    public abstract string LookAgain(string number, string by, string remark);

    public abstract string KeepAsItIs();

    public abstract string WasKept(string number, string by);

    public string History(string number, IReadOnlyList<HistoryStep> steps) => $"<b>{HistoryOf(number)}</b>\n" + string.Join('\n', steps.Select(Step));

    protected string Changed(IReadOnlyList<FieldChange> changes) => string.Concat(
        changes.Select(c => $"\n  {FieldLabel(c.Field)}: {Esc(c.Before ?? "—")} → <b>{Esc(c.After ?? "—")}</b>"));

    protected abstract string HistoryOf(string number);

    protected abstract string DeedName(string deed);

    protected abstract string ReasonLabel();

    private string Step(HistoryStep step) =>
        $"{step.Number} · {ShortDay(DateOnly.FromDateTime(step.At))} {Clock(step.At)} · {Esc(step.Who ?? "bot")}: {DeedName(step.Deed)}"
        + Changed(step.Changes) + (step.Why is null ? "" : $"\n  {ReasonLabel()}: {Esc(step.Why)}");
}

internal sealed partial class PhrasesVi
{
    public override string EditButton() => "✏️ Sửa";

    public override string EditWhat(string typed, string word) =>
        (typed.Length == 0 ? "" : $"<b>Số</b>: chưa thấy số bản ghi trong “{Esc(typed)}”.\n") + "Ghi số cần sửa, hoặc trả lời vào thẻ:\n" + Copy($"/{word} L-2026-0001");

    public override string EditedMeanwhile(string number) => $"{number} đã được sửa sau khi đồng chí mở bản này. Xem /lichsu {number}, rồi mở lại: /sua {number}";

    public override string VoidIsNotEdited(string number) => $"{number} đã hủy nên không sửa được. Khôi phục trước: {Copy($"/khoiphuc {number}")}";

    public override string NothingIsDifferent(string number) => $"{number}: không có gì khác, giữ nguyên.";

    public override string DoneIsNotToCome(string number) => $"<b>Thời gian</b>: {number} đã thực hiện nên không thể ở tương lai.";

    public override string BookHasGoneOn(string number) => $"<b>Chiều</b>: sổ của chiều cũ đã có số sau nên {number} không đổi chiều được. Hãy hủy rồi ghi lại.";

    public override string EditedInGroup(string number) => $"{number} đã sửa";

    public override string WhyEdited(string number, IReadOnlyList<FieldChange> changes, string word) =>
        $"Sửa {number}:{Changed(changes)}\n\n<b>Lý do?</b> Đã quá 24 giờ từ khi ghi. Chạm một nút, hoặc thêm ở cuối câu: (lý do: …)";

    public override string OfferEdit(string number, IReadOnlyList<FieldChange> changes) => $"Đồng chí vừa sửa tin đã ghi {number}. Sửa cả trong sổ?{Changed(changes)}";

    public override string DoEdit() => "✏️ Sửa trong sổ";

    public override string DoNotEdit() => "Giữ nguyên";

    public override string? EditReason(string? reason) => reason switch
    {
        "wrong" => "ghi nhầm",
        "theirs" => "phía bạn đính chính",
        "more" => "bổ sung",
        _ => null,
    };

    public override string HistoryWhat(string word) => "Ghi số cần xem, hoặc trả lời vào thẻ:\n" + Copy($"/{word} L-2026-0001");

    public override string RestoreWhat(string word) => "Ghi số đã hủy cần khôi phục, hoặc trả lời vào thẻ:\n" + Copy($"/{word} L-2026-0001");

    public override string IsNotVoid(string number) => $"{number} chưa hủy.";

    public override string SendBackWhat(string word) => "Ghi số và nhận xét, hoặc trả lời vào thẻ bằng nhận xét:\n" + Copy($"/{word} L-2026-0001: kiểm tra lại hạn trả lời");

    public override string SendBackNeedsRemark(string number, string word) => "<b>Nhận xét</b>: cần từ 3 đến 300 ký tự.\nGửi lại:\n" + Copy($"/{word} {number}: kiểm tra lại hạn trả lời");

    public override string NotYoursToSendBack(string number) => $"{number}: chỉ chỉ huy hoặc cán bộ đối ngoại (điều phối) của đơn vị trả lại được.";

    public override string SentBack(string number, IReadOnlyList<string> told) => told.Count == 0
        ? $"Đã ghi nhận xét vào {number}, nhưng đơn vị không còn ai để báo." : $"Đã trả lại {number} và báo {string.Join(", ", told.Select(Esc))}.";

    public override string LookAgain(string number, string by, string remark) => $"↩️ <b>{Esc(by)}</b> trả lại {number}: <b>{Esc(remark)}</b>";

    public override string KeepAsItIs() => "✔ Giữ nguyên, đúng rồi";

    public override string WasKept(string number, string by) => $"{Esc(by)} đã xem lại {number} và giữ nguyên.";

    protected override string HistoryOf(string number) => $"Lịch sử {number}";

    protected override string ReasonLabel() => "lý do";

    protected override string DeedName(string deed) => deed switch
    {
        "record.entered" => "ghi vào sổ",
        "record.voided" => "hủy",
        "record.restored" => "khôi phục",
        "record.done" => "xác nhận đã làm",
        "record.detailed" => "thêm chi tiết",
        "record.moved" => "đổi thời gian",
        "record.turned" => "đổi chiều",
        "record.sentback" => "trả lại",
        "record.kept" => "xem lại, giữ nguyên",
        "letter.taken" => "nhận xử lý thư khẩn",
        "file.attached" => "gắn tệp",
        "file.removed" => "bỏ tệp",
        "place.set" => "ghi địa điểm",
        _ => "sửa",
    };
}

internal sealed partial class PhrasesEn
{
    public override string EditButton() => "✏️ Edit";

    public override string EditWhat(string typed, string word) =>
        (typed.Length == 0 ? "" : $"<b>Number</b>: no record number in “{Esc(typed)}”.\n") + "Give the number, or answer its card:\n" + Copy($"/{word} L-2026-0001");

    public override string EditedMeanwhile(string number) => $"{number} was edited after you opened this. See /history {number}, then open it again: /edit {number}";

    public override string VoidIsNotEdited(string number) => $"{number} is void and cannot be edited. Take that back first: {Copy($"/restore {number}")}";

    public override string NothingIsDifferent(string number) => $"{number}: nothing is different; left as it is.";

    public override string DoneIsNotToCome(string number) => $"<b>Time</b>: {number} has happened and cannot lie in the future.";

    public override string BookHasGoneOn(string number) => $"<b>Direction</b>: the book of the old direction has gone on, so {number} cannot be turned. Void it and log it again.";

    public override string EditedInGroup(string number) => $"{number} edited";

    public override string WhyEdited(string number, IReadOnlyList<FieldChange> changes, string word) =>
        $"Edit {number}:{Changed(changes)}\n\n<b>Why?</b> It was logged more than 24 hours ago. Tap a button, or add at the end of the line: (reason: …)";

    public override string OfferEdit(string number, IReadOnlyList<FieldChange> changes) => $"You edited the message that logged {number}. Edit the register too?{Changed(changes)}";

    public override string DoEdit() => "✏️ Edit the register";

    public override string DoNotEdit() => "Leave as it is";

    public override string? EditReason(string? reason) => reason switch
    {
        "wrong" => "logged wrongly",
        "theirs" => "corrected by the other side",
        "more" => "completed",
        _ => null,
    };

    public override string HistoryWhat(string word) => "Give the number, or answer its card:\n" + Copy($"/{word} L-2026-0001");

    public override string RestoreWhat(string word) => "Give the number of the void record, or answer its card:\n" + Copy($"/{word} L-2026-0001");

    public override string IsNotVoid(string number) => $"{number} is not void.";

    public override string SendBackWhat(string word) => "Give the number and a remark, or answer its card with the remark:\n" + Copy($"/{word} L-2026-0001: check the due date");

    public override string SendBackNeedsRemark(string number, string word) => "<b>Remark</b>: 3 to 300 characters.\nSend:\n" + Copy($"/{word} {number}: check the due date");

    public override string NotYoursToSendBack(string number) => $"{number}: only the unit's commander or coordinator sends it back.";

    public override string SentBack(string number, IReadOnlyList<string> told) => told.Count == 0
        ? $"The remark is kept with {number}, but the unit has nobody left to tell." : $"{number} is sent back; {string.Join(", ", told.Select(Esc))} was told.";

    public override string LookAgain(string number, string by, string remark) => $"↩️ <b>{Esc(by)}</b> sends back {number}: <b>{Esc(remark)}</b>";

    public override string KeepAsItIs() => "✔ Right as it is";

    public override string WasKept(string number, string by) => $"{Esc(by)} looked at {number} again and left it as it is.";

    protected override string HistoryOf(string number) => $"History of {number}";

    protected override string ReasonLabel() => "reason";

    protected override string DeedName(string deed) => deed switch
    {
        "record.entered" => "logged",
        "record.voided" => "voided",
        "record.restored" => "restored",
        "record.done" => "confirmed as done",
        "record.detailed" => "details added",
        "record.moved" => "time moved",
        "record.turned" => "direction turned",
        "record.sentback" => "sent back",
        "record.kept" => "looked at again, left as it is",
        "letter.taken" => "took the urgent letter",
        "file.attached" => "attached a file",
        "file.removed" => "took a file off",
        "place.set" => "set the place",
        _ => "edited",
    };
}
