namespace LiaisonBot.Words;

/// <summary>What is said about one record that is shown, voided or confirmed.</summary>
internal abstract partial class Phrases
{
    public abstract string ShowWhat(string word);

    public abstract string NotARecordNumber(string typed, string word);

    public abstract string NoSuchRecord(string number);

    public abstract string WhichOfRecords(string number);

    public abstract string OnlyReads(string number);

    /// <summary>Short enough for a note over the chat, and without markup.</summary>
    public abstract string AlreadyVoid(string number, string? reason);

    /// <summary>Short enough for a note over the chat, and without markup.</summary>
    public abstract string AlreadyDone(string number);

    /// <summary>A letter was to be confirmed; only patrols and talks are planned.</summary>
    public abstract string NotAPlan(string number);

    public abstract string NothingUnfinished(string word);

    public abstract string VoidWhat(string typed, string word);

    public abstract string VoidNeedsReason(string number, string word, bool tooLong);

    public abstract string VoidButton();

    /// <summary>The line that voids a record, to be copied.</summary>
    public abstract string VoidLine(string number, bool planned);

    public abstract string DoneWhat(string typed, string word);

    public abstract string VoidedInGroup(string number);

    public abstract string DoneInGroup(string number);
}

internal sealed partial class PhrasesVi
{
    public override string ShowWhat(string word) => "Ghi số muốn xem, hoặc trả lời vào thẻ:\n" + Copy($"/{word} L-2026-0001");

    public override string NotARecordNumber(string typed, string word) =>
        $"<b>Số</b>: chưa hiểu “{Esc(typed)}”. Số có dạng L-2026-0001.\nTìm theo chữ:\n{Copy("/tim " + typed)}";

    public override string NoSuchRecord(string number) => $"<b>Số</b>: không có {Esc(number)} trong sổ đồng chí được xem. Tìm: /tim";

    public override string WhichOfRecords(string number) => $"Số {Esc(number)} có ở nhiều nơi. Chọn:";

    public override string OnlyReads(string number) => $"Đồng chí được xem {number} nhưng không được sửa. Việc này của cán bộ đơn vị hoặc cán bộ đối ngoại (điều phối).";

    public override string AlreadyVoid(string number, string? reason) => $"{number} đã hủy rồi{(reason is null ? "" : ": " + Esc(reason))}.";

    public override string AlreadyDone(string number) => $"{number} đã ghi là đã làm rồi.";

    public override string NotAPlan(string number) => $"{number} là thư, không phải kế hoạch; không cần xác nhận.";

    public override string NothingUnfinished(string word) => "Không có gì đang dở. Muốn hủy một bản ghi (số vẫn giữ):\n" + Copy($"/{word} SỐ: lý do");

    public override string VoidWhat(string typed, string word) =>
        $"<b>Số</b>: chưa thấy số bản ghi trong “{Esc(typed)}”. Số có trên thẻ, ghi trước lý do:\n" + Copy($"/{word} SỐ: lý do");

    public override string VoidNeedsReason(string number, string word, bool tooLong) =>
        $"<b>Lý do</b>: {(tooLong ? "quá dài, tối đa 300 ký tự." : "cần từ 3 ký tự.")}\nGửi lại:\n" + Copy($"/{word} {number}: ghi nhầm");

    public override string VoidButton() => "🚫 Hủy";

    public override string VoidLine(string number, bool planned) =>
        "Chạm để chép, sửa lý do rồi gửi:\n" + Copy($"/huy {number}: {(planned ? "phía bạn đề nghị hoãn" : "ghi nhầm")}");

    public override string DoneWhat(string typed, string word) =>
        (typed.Length == 0 ? "" : $"<b>Số</b>: chưa hiểu “{Esc(typed)}”.\n")
        + "Ghi số kế hoạch, thêm chi tiết nếu có. Các kế hoạch: /lich\n" + Copy($"/{word} P-2026-0001 ta 10, bạn 8, 12 km");

    public override string VoidedInGroup(string number) => $"{number} đã hủy";

    public override string DoneInGroup(string number) => $"{number} đã xác nhận";
}

internal sealed partial class PhrasesEn
{
    public override string ShowWhat(string word) => "Say which number, or answer a card:\n" + Copy($"/{word} L-2026-0001");

    public override string NotARecordNumber(string typed, string word) =>
        $"<b>Number</b>: “{Esc(typed)}” is not understood. A number looks like L-2026-0001.\nSearch by words:\n{Copy("/find " + typed)}";

    public override string NoSuchRecord(string number) => $"<b>Number</b>: there is no {Esc(number)} in the registers you may read. Search: /find";

    public override string WhichOfRecords(string number) => $"There are several {Esc(number)}. Which one?";

    public override string OnlyReads(string number) => $"You may read {number} but not change it. That is for officers of the unit or a coordinator.";

    public override string AlreadyVoid(string number, string? reason) => $"{number} is void already{(reason is null ? "" : ": " + Esc(reason))}.";

    public override string AlreadyDone(string number) => $"{number} is already marked as done.";

    public override string NotAPlan(string number) => $"{number} is a letter, not a plan; there is nothing to confirm.";

    public override string NothingUnfinished(string word) => "Nothing is unfinished. To void a record (its number stays):\n" + Copy($"/{word} NUMBER: reason");

    public override string VoidWhat(string typed, string word) =>
        $"<b>Number</b>: “{Esc(typed)}” begins with no number. It stands on the card and before the reason:\n" + Copy($"/{word} NUMBER: reason");

    public override string VoidNeedsReason(string number, string word, bool tooLong) =>
        $"<b>Reason</b>: {(tooLong ? "is too long, at most 300 characters." : "needs at least 3 characters.")}\nSend:\n" + Copy($"/{word} {number}: entered by mistake");

    public override string VoidButton() => "🚫 Void";

    public override string VoidLine(string number, bool planned) =>
        "Tap to copy, change the reason and send:\n" + Copy($"/void {number}: {(planned ? "put off by the other side" : "entered by mistake")}");

    public override string DoneWhat(string typed, string word) =>
        (typed.Length == 0 ? "" : $"<b>Number</b>: “{Esc(typed)}” is not understood.\n")
        + "Say the number of the plan, with details if any. Plans: /upcoming\n" + Copy($"/{word} P-2026-0001 ours 10, theirs 8, 12 km");

    public override string VoidedInGroup(string number) => $"{number} was voided";

    public override string DoneInGroup(string number) => $"{number} was confirmed";
}
