using LiaisonBot.Storage.Records;
using LiaisonBot.Storage.Talks;

namespace LiaisonBot.Talks;

/// <summary>A liaison talk, done or planned, as one line says it, before anything is looked up.</summary>
/// <param name="Counterpart">The other side as typed, white space collapsed.</param>
/// <param name="Online">Held online; false is in person.</param>
/// <param name="Level">Post or province; null when not said, for the slice to take from the unit.</param>
/// <param name="Start">Wall clock in the unit's zone, to the minute; midnight when only a day was said.</param>
/// <param name="End">Wall clock of the end; midnight when only a day was said. Null when not said.</param>
/// <param name="TimeSaid">False when only days were said, so that the clock parts mean nothing.</param>
/// <param name="Ordinal">The how-many-th (lần thứ), 1–999; null when not said.</param>
/// <param name="Place">Where, as typed.</param>
/// <param name="Host">The side that hosts; null when not said.</param>
/// <param name="Ours">Our members, 0–10000.</param>
/// <param name="Theirs">Their members, 0–10000.</param>
/// <param name="HeadOurs">The post of our head of delegation, as typed.</param>
/// <param name="HeadTheirs">The post of theirs, as typed.</param>
/// <param name="Interpreter">Who interprets, as typed.</param>
/// <param name="MinutesLanguages">The languages of the minutes.</param>
/// <param name="SubjectCodes">0–3 codes, in the order typed, none twice.</param>
/// <param name="Summary">3–500 characters, one line.</param>
/// <param name="Planned">Starts after the message, or is called a plan.</param>
internal sealed record TalkDraft(
    string Counterpart,
    TalkKind Kind,
    bool Online,
    TalkLevel? Level,
    DateTime Start,
    DateTime? End,
    bool TimeSaid,
    int? Ordinal,
    string? Place,
    Side? Host,
    int? Ours,
    int? Theirs,
    string? HeadOurs,
    string? HeadTheirs,
    string? Interpreter,
    bool MinutesSigned,
    WrittenLanguages MinutesLanguages,
    IReadOnlyList<int> SubjectCodes,
    string Summary,
    bool Planned);
