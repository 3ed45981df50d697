using LiaisonBot.Storage.Letters;
using LiaisonBot.Storage.Records;

namespace LiaisonBot.Letters;

/// <summary>A hotline letter as one line says it, before anything is looked up.</summary>
/// <param name="Direction">Sent by us or received.</param>
/// <param name="DirectionWasAmbiguous">Said as "đến", which can also be read as "to": the card offers to turn it.</param>
/// <param name="Counterpart">The other side as typed, white space collapsed.</param>
/// <param name="TheirRef">The other side's own number as typed (12/QLBG).</param>
/// <param name="TheirRefDate">The date of that number.</param>
/// <param name="EventAt">Wall clock in the unit's zone, to the minute; midnight when only a day was said.</param>
/// <param name="TimeSaid">False when only a day was said, so that the clock part means nothing.</param>
/// <param name="Signer">The post that signed, as typed.</param>
/// <param name="NeedsReply">Said so, or a due date or count was given.</param>
/// <param name="Due">The last good day for the reply.</param>
/// <param name="DueWorkingDays">Working days to the due date (1–250), for the slice to add up with both sides' holidays.</param>
/// <param name="ReplyTo">The number of the letter this one answers, normalised (L-2026-0012).</param>
/// <param name="SubjectCodes">0–3 codes, in the order typed, none twice.</param>
/// <param name="Summary">3–500 characters, one line.</param>
internal sealed record LetterDraft(
    Direction Direction,
    bool DirectionWasAmbiguous,
    string Counterpart,
    string? TheirRef,
    DateOnly? TheirRefDate,
    DateTime EventAt,
    bool TimeSaid,
    Handover Handover,
    string? Signer,
    WrittenLanguages LetterLanguage,
    Urgency Urgency,
    bool NeedsReply,
    DateOnly? Due,
    int? DueWorkingDays,
    string? ReplyTo,
    IReadOnlyList<int> SubjectCodes,
    string Summary);
