namespace LiaisonBot.Storage.Letters;

/// <summary>The direction of a letter: also the book (sổ đi, sổ đến) it takes its second number from.</summary>
public enum Direction
{
    /// <summary>Ours to them (đi).</summary>
    Sent = 0,

    /// <summary>Theirs to us (đến).</summary>
    Received = 1,
}

/// <summary>How fast a letter has to move. The order is the order of haste.</summary>
public enum Urgency
{
    /// <summary>thường</summary>
    Normal = 0,

    /// <summary>khẩn</summary>
    Urgent = 1,

    /// <summary>thượng khẩn</summary>
    VeryUrgent = 2,

    /// <summary>hỏa tốc</summary>
    Express = 3,
}

/// <summary>How a letter was handed over.</summary>
public enum Handover
{
    /// <summary>Not said.</summary>
    Unsaid = 0,

    /// <summary>At the border line (tại vạch).</summary>
    AtTheLine = 1,

    /// <summary>At the meeting station (trạm hội ngộ).</summary>
    MeetingStation = 2,

    /// <summary>By fax.</summary>
    Fax = 3,

    /// <summary>By post (bưu điện).</summary>
    Post = 4,

    /// <summary>Otherwise (khác).</summary>
    Other = 9,
}
