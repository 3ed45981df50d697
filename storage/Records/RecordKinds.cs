namespace LiaisonBot.Storage.Records;

/// <summary>A register (sổ). The value is the letter that stands in a record's number, as a character code.</summary>
public enum Register
{
    /// <summary>Hotline letters (thư trao đổi), <c>L-2026-0001</c>.</summary>
    Letter = 'L',

    /// <summary>Joint patrols (tuần tra song phương, liên hợp), <c>P-2026-0001</c>.</summary>
    Patrol = 'P',

    /// <summary>Liaison talks (hội đàm, giao ban), <c>T-2026-0001</c>.</summary>
    Talk = 'T',
}

/// <summary>Where a record stands in its life.</summary>
public enum RecordState
{
    /// <summary>Announced, not yet happened; not counted.</summary>
    Planned = 0,

    /// <summary>Happened; counted on its event date.</summary>
    Done = 1,

    /// <summary>Withdrawn with a reason; keeps its numbers, not counted.</summary>
    Void = 2,
}

/// <summary>The side that hosts a patrol or a talk, owns a deed or spoke last.</summary>
public enum Side
{
    /// <summary>Our side (ta).</summary>
    Ours = 0,

    /// <summary>The other side (phía bạn).</summary>
    Theirs = 1,
}
