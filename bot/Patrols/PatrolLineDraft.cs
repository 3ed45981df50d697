using LiaisonBot.Storage.Patrols;
using LiaisonBot.Storage.Records;

namespace LiaisonBot.Patrols;

/// <summary>A joint patrol, done or planned, as one line says it, before anything is looked up.</summary>
/// <param name="Counterpart">The other side as typed, white space collapsed.</param>
/// <param name="Start">Wall clock in the unit's zone, to the minute; midnight when only a day was said.</param>
/// <param name="End">Wall clock of the end; midnight when only a day was said. Null when not said.</param>
/// <param name="TimeSaid">False when only days were said, so that the clock parts mean nothing.</param>
/// <param name="FromMarker">First marker as written on the map (165(1)).</param>
/// <param name="ToMarker">Last marker; null when one marker or none was said.</param>
/// <param name="Ours">Our people, 0–10000.</param>
/// <param name="Theirs">Their people, 0–10000.</param>
/// <param name="Teams">Teams, 0–1000.</param>
/// <param name="LengthMetres">Length in metres, up to 1000 km.</param>
/// <param name="Host">The side that hosts; null when not said.</param>
/// <param name="SubjectCodes">0–3 codes, in the order typed, none twice.</param>
/// <param name="Summary">3–500 characters, one line.</param>
/// <param name="Planned">Starts after the message, or is called a plan.</param>
internal sealed record PatrolDraft(
    string Counterpart,
    PatrolKind Kind,
    DateTime Start,
    DateTime? End,
    bool TimeSaid,
    string? FromMarker,
    string? ToMarker,
    int? Ours,
    int? Theirs,
    int? Teams,
    int? LengthMetres,
    Side? Host,
    MarkerCondition Condition,
    bool MinutesSigned,
    IReadOnlyList<int> SubjectCodes,
    string Summary,
    bool Planned);
