using LiaisonBot.Calendar;
using LiaisonBot.Letters;
using LiaisonBot.Storage.Letters;
using LiaisonBot.Storage.Records;
using LiaisonBot.Storage.Units;

namespace LiaisonBot.Words;

/// <summary>What is said about hotline letters.</summary>
internal abstract partial class Phrases
{
    public abstract string LetterCard(LetterView view);

    public abstract string ReplyToUnknown(string number, ReplyCopy copy);

    public abstract string ReplyToDoesNotFit(string number, ReplyCopy copy);

    public abstract string TurnButton();

    public abstract string TurnIsTooLate();

    /// <param name="time">How often the commanders of a unit were told, this time included.</param>
    /// <param name="passed">The unit whose commanders did not take it; null while it is the first that is asked.</param>
    public abstract string UrgentLetter(Urgency urgency, int time, Unit? passed);

    public abstract string TakeButton();

    public abstract string Taken(string by, DateTime at);

    public abstract string TakenAlready(string by);

    public abstract string WasTaken(string number, string by);

    public abstract string NobodyTook(string number);

    /// <summary>The lines of a card that have something to say, one below the other.</summary>
    protected static string Lines(params IEnumerable<string?> lines) => string.Join('\n', lines.Where(l => !string.IsNullOrEmpty(l)));

    /// <summary>What has something to say, on one line.</summary>
    protected static string Dots(params IEnumerable<string?> parts) => string.Join(" · ", parts.Where(p => !string.IsNullOrEmpty(p)));
}

internal sealed partial class PhrasesVi
{
    public override string LetterCard(LetterView view) => Lines(
        $"<b>{view.Number}</b> · Thư {(view.Letter.Direction == Direction.Sent ? "đi" : "đến")} · sổ {(view.Letter.Direction == Direction.Sent ? "đi" : "đến")} số {view.Record.BookNumber}",
        StateLine(view.Record),
        view.Letter.Direction == Direction.Sent ? $"Ta → {Esc(view.Counterpart.NameVi)}" : $"{Esc(view.Counterpart.NameVi)} → ta",
        Dots(When(view.When, view.Record.TimeSaid), UrgencyName(view.Letter.Urgency), HandoverName(view.Letter.Handover)),
        view.Letter.TheirRef is { } number ? $"Số của bạn: {Esc(number)}{(view.Letter.TheirRefDate is { } day ? " ngày " + Day(day) : "")}" : null,
        view.Gap is { } gap ? $"⚠️ Chưa thấy thư số {Esc(gap.ToString())} của bạn" : null,
        view.Answers is { } answered ? $"Trả lời {answered}{(view.Closes ? $" · đóng việc chờ của {answered}" : "")}" : null,
        Waiting(view),
        $"<i>{Esc(view.Record.Summary)}</i>",
        Copy(view.Line));

    public override string ReplyToUnknown(string number, ReplyCopy copy) => $"<b>Trả lời thư</b>: không có thư {Esc(number)} trong sổ." + Instead(copy);

    public override string ReplyToDoesNotFit(string number, ReplyCopy copy) =>
        $"<b>Trả lời thư</b>: {number} không phải thư chiều ngược lại với đúng đơn vị phía bạn này. Xem: /xem {number}" + Instead(copy);

    public override string TurnButton() => "⇄ Đổi chiều";

    public override string UrgentLetter(Urgency urgency, int time, Unit? passed) => $"🔴 <b>Thư {UrgencyName(urgency)}</b>"
        + (passed is null ? "" : $" · {Esc(passed.NameVi)} chưa có ai nhận xử lý") + (time == 1 ? passed is null ? " · cần người nhận xử lý" : "" : $" · nhắc lần {time}, chưa ai nhận");

    public override string TakeButton() => "✋ Tôi nhận";

    public override string Taken(string by, DateTime at) => $"✋ {Esc(by)} nhận xử lý lúc {Clock(at)} {ShortDay(DateOnly.FromDateTime(at))}";

    public override string TakenAlready(string by) => $"{by} đã nhận thư này.";

    public override string WasTaken(string number, string by) => $"✋ {Esc(by)} đã nhận xử lý thư {number}.";

    public override string NobodyTook(string number) => $"⚠️ Đã một ngày, chưa chỉ huy nào nhận thư khẩn {number}. Bot thôi nhắc.";

    public override string TurnIsTooLate() => "Sổ đã có số sau nên không đổi chiều được. Hãy /huy rồi ghi lại.";

    private static string Instead(ReplyCopy copy) =>
        (copy.Waiting is null ? "\nPhía này không có thư đang chờ. Gửi lại, không nối thư:\n" : $"\nThư đang chờ: {copy.Waiting}. Gửi lại:\n") + Copy(copy.Line);

    private static string? Waiting(LetterView view) => !view.Letter.NeedsReply || view.Record.State == RecordState.Void ? null
        : view.Reply is { } reply ? $"✅ Đã trả lời: {reply}"
        : (view.Letter.Direction == Direction.Received ? "Chờ ta trả lời" : "Chờ phía bạn trả lời")
            + (view.Letter.Due is { } due ? ", " + Together("hạn " + Day(due)) : "")
            + (view.DueSum is { } sum ? $" ({Together($"{sum.Count} ngày làm việc")}{Skipping(sum)})" : "");

    private static string Skipping(WorkingSum sum)
    {
        var holidays = sum.Holidays.Select(h => ShortDay(h.Day)).ToList();
        return holidays.Count == 0 ? "" : ", trừ " + string.Join(", ", holidays);
    }

    private static string? UrgencyName(Urgency urgency) => urgency switch
    {
        Urgency.Normal => null,
        Urgency.Urgent => "khẩn",
        Urgency.VeryUrgent => "thượng khẩn",
        Urgency.Express => "hỏa tốc",
        _ => throw new ArgumentOutOfRangeException(nameof(urgency)),
    };

    private static string? HandoverName(Handover handover) => handover switch
    {
        Handover.Unsaid => null,
        Handover.AtTheLine => "tại vạch",
        Handover.MeetingStation => "trạm hội ngộ",
        Handover.Fax => "fax",
        Handover.Post => "bưu điện",
        Handover.Other => "cách khác",
        _ => throw new ArgumentOutOfRangeException(nameof(handover)),
    };
}

internal sealed partial class PhrasesEn
{
    public override string LetterCard(LetterView view) => Lines(
        $"<b>{view.Number}</b> · Letter {(view.Letter.Direction == Direction.Sent ? "sent" : "received")} · book no. {view.Record.BookNumber}",
        StateLine(view.Record),
        view.Letter.Direction == Direction.Sent ? $"Us → {Esc(view.Counterpart.NameEn)}" : $"{Esc(view.Counterpart.NameEn)} → us",
        Dots(When(view.When, view.Record.TimeSaid), UrgencyName(view.Letter.Urgency), HandoverName(view.Letter.Handover)),
        view.Letter.TheirRef is { } number ? $"Their ref: {Esc(number)}{(view.Letter.TheirRefDate is { } day ? " of " + Day(day) : "")}" : null,
        view.Gap is { } gap ? $"⚠️ Their no. {Esc(gap.ToString())} has not arrived" : null,
        view.Answers is { } answered ? $"Reply to {answered}{(view.Closes ? $" · ends the wait of {answered}" : "")}" : null,
        Waiting(view),
        $"<i>{Esc(view.Record.Summary)}</i>",
        Copy(view.Line));

    public override string ReplyToUnknown(string number, ReplyCopy copy) => $"<b>Reply to</b>: there is no letter {Esc(number)} in the register." + Instead(copy);

    public override string ReplyToDoesNotFit(string number, ReplyCopy copy) =>
        $"<b>Reply to</b>: {number} is not a letter of the opposite direction with this counterpart. See: /show {number}" + Instead(copy);

    public override string TurnButton() => "⇄ Turn round";

    public override string UrgentLetter(Urgency urgency, int time, Unit? passed) => $"🔴 Letter: <b>{UrgencyName(urgency)}</b>"
        + (passed is null ? "" : $" · nobody at {Esc(passed.NameEn)} has taken it") + (time == 1 ? passed is null ? " · somebody has to take it" : "" : $" · told {time} times, nobody has it");

    public override string TakeButton() => "✋ I have it";

    public override string Taken(string by, DateTime at) => $"✋ {Esc(by)} has it since {Clock(at)} {ShortDay(DateOnly.FromDateTime(at))}";

    public override string TakenAlready(string by) => $"{by} has this letter already.";

    public override string WasTaken(string number, string by) => $"✋ {Esc(by)} has letter {number}.";

    public override string NobodyTook(string number) => $"⚠️ After a day no commander has taken the urgent letter {number}. The bot stops asking.";

    public override string TurnIsTooLate() => "The book has later numbers, so it cannot be turned. Void it and log it again.";

    private static string Instead(ReplyCopy copy) =>
        (copy.Waiting is null ? "\nNo letter of theirs waits. Send it without the reply:\n" : $"\nWaiting: {copy.Waiting}. Send:\n") + Copy(copy.Line);

    private static string? Waiting(LetterView view) => !view.Letter.NeedsReply || view.Record.State == RecordState.Void ? null
        : view.Reply is { } reply ? $"✅ Answered: {reply}"
        : (view.Letter.Direction == Direction.Received ? "Waiting on us" : "Waiting on them")
            + (view.Letter.Due is { } due ? ", " + Together("due " + Day(due)) : "")
            + (view.DueSum is { } sum ? $" ({Together($"{sum.Count} working days")}{Skipping(sum)})" : "");

    private static string Skipping(WorkingSum sum)
    {
        var holidays = sum.Holidays.Select(h => ShortDay(h.Day)).ToList();
        return holidays.Count == 0 ? "" : ", skipping " + string.Join(", ", holidays);
    }

    private static string? UrgencyName(Urgency urgency) => urgency switch
    {
        Urgency.Normal => null,
        Urgency.Urgent => "urgent",
        Urgency.VeryUrgent => "very urgent",
        Urgency.Express => "express",
        _ => throw new ArgumentOutOfRangeException(nameof(urgency)),
    };

    private static string? HandoverName(Handover handover) => handover switch
    {
        Handover.Unsaid => null,
        Handover.AtTheLine => "at the line",
        Handover.MeetingStation => "meeting station",
        Handover.Fax => "fax",
        Handover.Post => "post",
        Handover.Other => "other way",
        _ => throw new ArgumentOutOfRangeException(nameof(handover)),
    };
}
