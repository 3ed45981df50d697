using LiaisonBot.Commands.Lines;
using LiaisonBot.Storage.Letters;

namespace LiaisonBot.Letters;

/// <summary>Reads and writes the one line of a letter: nhận từ Kim Bình, số 12/QLBG, hôm qua 14h, khẩn: trích yếu.</summary>
internal static class LetterLine
{
    /// <summary>Reads the argument after the command.</summary>
    public static Parsed<LetterDraft> Read(string argument, LineContext context) =>
        new LetterLineForm(context).Read(argument);

    /// <summary>
    /// The canonical line, with absolute dates: read again at any later time it gives an equal draft, save that the
    /// direction is then no longer ambiguous.
    /// </summary>
    /// <param name="command">The command word to start with, without slash; null for the usual one of the language.</param>
    public static string Write(LetterDraft draft, Tongue tongue, string? command = null) =>
        new LineWriter(command ?? (tongue == Tongue.Vi ? "thu" : "letter"), tongue)
            .Named(draft.Counterpart, Towards(draft, "nhận từ", "gửi cho"), Towards(draft, "received from", "sent to"))
            .Named(draft.TheirRef is null ? null : Reference(draft, tongue), "số", "ref no")
            .Add(LineWriter.Moment(draft.EventAt, null, draft.TimeSaid))
            .Add(LetterLineWords.Of(draft.Urgency, tongue))
            .Add(LetterLineWords.Of(draft.Handover, tongue))
            .Named(draft.Signer, "người ký", "signed by")
            .Add(LanguageWords.Write(draft.LetterLanguage, tongue))
            .Named(draft.Due is { } due ? LineWriter.Day(due) : null, "hạn", "due")
            .If(draft.DueWorkingDays is not null, $"hạn {draft.DueWorkingDays} ngày làm việc", $"due in {draft.DueWorkingDays} working days")
            .If(draft.NeedsReply && draft.Due is null && draft.DueWorkingDays is null, "cần trả lời", "needs reply")
            .Named(draft.ReplyTo, "trả lời", "reply to")
            .Codes(draft.SubjectCodes)
            .End(draft.Summary);

    private static string Towards(LetterDraft draft, string received, string sent) =>
        draft.Direction == Direction.Received ? received : sent;

    private static string Reference(LetterDraft draft, Tongue tongue) =>
        draft.TheirRefDate is not { } day ? draft.TheirRef!
        : $"{draft.TheirRef} {(tongue == Tongue.Vi ? "ngày" : "dated")} {LineWriter.Day(day)}";
}
