using LiaisonBot.Records;
using LiaisonBot.Storage.Counterparts;
using LiaisonBot.Storage.Records;
using LiaisonBot.Storage.Talks;

namespace LiaisonBot.Talks;

/// <summary>The number a talk should have in its row, and the talk it follows. A new year may start again at 1.</summary>
internal sealed record OrdinalTurn(int Expected, string After, bool MayRestart)
{
    /// <summary>Whether this ordinal is not the one expected.</summary>
    public bool Misses(int ordinal) => ordinal != Expected && !(MayRestart && ordinal == 1);
}

/// <summary>All that the card of a talk says.</summary>
/// <param name="Start">Wall clock in the unit's zone.</param>
/// <param name="Turn">Whose turn it is to host; null when nothing is known, or online.</param>
/// <param name="Order">The ordinal expected; null for the first of its row.</param>
/// <param name="Line">The canonical line to copy.</param>
internal sealed record TalkView(
    Record Record, Talk Talk, string Number, Counterpart Counterpart, DateTime Start, DateTime? End, HostTurn? Turn, OrdinalTurn? Order, string Line);
