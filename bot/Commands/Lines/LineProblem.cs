namespace LiaisonBot.Commands.Lines;

/// <summary>The part of a line a problem is about. The words layer names it for the person.</summary>
internal enum LineField
{
    Line,
    Detail,
    Direction,
    Counterpart,
    Summary,
    When,
    End,
    Reference,
    ReferenceDate,
    Handover,
    Signer,
    Language,
    Urgency,
    Due,
    ReplyTo,
    Subjects,
    Kind,
    Markers,
    Ours,
    Theirs,
    Teams,
    Length,
    Host,
    Condition,
    Minutes,
    State,
    Presence,
    Level,
    Ordinal,
    Place,
    HeadOurs,
    HeadTheirs,
    Interpreter,
}

/// <summary>Why a line was not taken.</summary>
internal enum LineReason
{
    /// <summary>Nothing was said where something is needed.</summary>
    Missing,

    /// <summary>No colon ends the details.</summary>
    MissingColon,

    /// <summary>Details run on behind the counterpart's name without a comma.</summary>
    MissingComma,

    /// <summary>The text is shorter than allowed, or holds no letter and no digit.</summary>
    TooShort,

    /// <summary>The text is longer than allowed.</summary>
    TooLong,

    /// <summary>The words are not known.</summary>
    Unknown,

    /// <summary>The same thing is said twice.</summary>
    Repeated,

    /// <summary>Two details contradict each other (no reply needed, and a due date).</summary>
    Contradicts,

    /// <summary>A day the calendar does not have (31/02).</summary>
    NoSuchDay,

    /// <summary>A time the clock does not have (25h).</summary>
    NoSuchTime,

    /// <summary>It had not happened yet when the message was written.</summary>
    InTheFuture,

    /// <summary>Two years fit the day; both stand in <see cref="LineProblem.Candidates"/>.</summary>
    TwoDaysFit,

    /// <summary>The end lies before the start, or the due date before the letter.</summary>
    BeforeStart,

    /// <summary>The number is outside what is sensible.</summary>
    OutOfRange,

    /// <summary>A number is expected here.</summary>
    NotANumber,

    /// <summary>More than three subject codes.</summary>
    TooMany,
}

/// <summary>What was found wrong in a line, before a corrected line is made.</summary>
/// <param name="Found">The person's own words that the fault is about; empty when something is missing.</param>
internal sealed record LineFault(LineField Field, LineReason Reason, string Found)
{
    /// <summary>The days that fit when two do, earlier first; else empty.</summary>
    public IReadOnlyList<DateOnly> Candidates { get; init; } = [];

    public LineProblem Correct(string line) => new(Field, Reason, Found, line) { Candidates = Candidates };
}

/// <summary>Why a line was not taken, and what to send instead.</summary>
/// <param name="Field">The part of the line.</param>
/// <param name="Reason">What is wrong with it.</param>
/// <param name="Found">The person's own words that the problem is about; empty when something is missing.</param>
/// <param name="Corrected">A whole line with its command, in the person's language, that reads without this problem.</param>
internal sealed record LineProblem(LineField Field, LineReason Reason, string Found, string Corrected)
{
    /// <summary>The days that fit when two do, earlier first; else empty.</summary>
    public IReadOnlyList<DateOnly> Candidates { get; init; } = [];
}
