using LiaisonBot.Calendar;
using LiaisonBot.Storage.Counterparts;
using LiaisonBot.Storage.Letters;
using LiaisonBot.Storage.Records;

namespace LiaisonBot.Letters;

/// <summary>All that the card of a letter says.</summary>
/// <param name="When">Wall clock in the unit's zone.</param>
/// <param name="Closes">This reply is the one that ended the waiting of the letter it answers.</param>
/// <param name="Reply">The number of the letter that ended this one's waiting; null while it waits.</param>
/// <param name="Gap">Numbers of theirs that did not arrive before this one.</param>
/// <param name="DueSum">How the due date was counted, when it was given in working days.</param>
/// <param name="Line">The canonical line to copy.</param>
internal sealed record LetterView(
    Record Record, Letter Letter, string Number, Counterpart Counterpart, DateTime When, string? Answers, bool Closes, string? Reply,
    RefGap? Gap, WorkingSum? DueSum, string Line);
