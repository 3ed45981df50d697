using LiaisonBot.Records;
using LiaisonBot.Storage.Counterparts;
using LiaisonBot.Storage.Patrols;
using LiaisonBot.Storage.Records;

namespace LiaisonBot.Patrols;

/// <summary>All that the card of a patrol says.</summary>
/// <param name="Start">Wall clock in the unit's zone.</param>
/// <param name="Turn">Whose turn it is to host; null when nothing is known.</param>
/// <param name="Length">Its length as written in a line; null when not said.</param>
/// <param name="Line">The canonical line to copy.</param>
internal sealed record PatrolView(
    Record Record, Patrol Patrol, string Number, Counterpart Counterpart, DateTime Start, DateTime? End, HostTurn? Turn, string? Length, string Line);
