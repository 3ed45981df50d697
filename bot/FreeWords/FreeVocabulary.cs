using LiaisonBot.Storage.Records;

namespace LiaisonBot.FreeWords;

/// <summary>The words, folded, that free words are cut at.</summary>
internal static class FreeVocabulary
{
    /// <summary>Those marked not own are a detail too (giao ban is a kind of talk) and are left to it.</summary>
    public static readonly (string Phrase, Register Register, bool Own)[] Registers =
    [
        ("thu trao doi", Register.Letter, true), ("thu", Register.Letter, true), ("cong van", Register.Letter, true), ("cv", Register.Letter, true),
        ("letter", Register.Letter, true), ("tuan tra", Register.Patrol, true), ("tt", Register.Patrol, true), ("patrol", Register.Patrol, true),
        ("patrolled", Register.Patrol, true), ("ttsp", Register.Patrol, false), ("ttlh", Register.Patrol, false), ("hoi dam", Register.Talk, true),
        ("hd", Register.Talk, true), ("talks", Register.Talk, true), ("talk", Register.Talk, true), ("giao ban", Register.Talk, false),
        ("conference", Register.Talk, false),
    ];

    public static readonly string[] Received =
        ["nhan duoc cua", "nhan duoc", "nhan dc", "nhan cua", "nhan", "den tu", "received", "got", "gui cho ta", "gui ta", "gui den ta", "sent us", "from"];

    public static readonly string[] Sent = ["da gui", "ta gui", "gui di", "gui", "we sent", "sent", "to"];

    /// <summary>"thư đến Kim Bình" is received by the register, but can be read as "to".</summary>
    public static readonly string[] Either = ["den"];

    public static readonly string[] SentOnlyFirst = ["di", "cho"];

    public static readonly HashSet<string> Fillers =
    [
        "da", "vua", "voi", "cung", "cua", "tu", "with", "the", "a", "an", "on", "va", "do", "ben", "phia", "duoc", "dc", "ghi", "held", "was", "we", "cho",
        "bao", "cao", "bc", "log", "our", "vao", "luc", "from", "to",
    ];

    /// <summary>The summary begins here at the latest.</summary>
    public static readonly HashSet<string> Openers =
    [
        "de", "dn", "xin", "ve", "v/v", "nd", "noi", "thong", "tb", "yeu", "yc", "hoi", "moi", "cam", "trao", "asks", "asking", "ask", "about", "requests",
        "request", "re", "regarding", "inviting", "invites", "invitation", "reports", "thanks", "on",
    ];

    /// <summary>What stands behind "thứ" in a weekday.</summary>
    public static readonly HashSet<string> Weekdays = ["2", "3", "4", "5", "6", "7", "hai", "ba", "tu", "nam", "sau", "bay"];

    /// <summary>A name or a place ends before these.</summary>
    public static readonly HashSet<string> TimeStarts = ["hom", "sang", "chieu", "toi", "yesterday", "today", "tomorrow"];

    /// <summary>Small words of a moment that never end one: "hôm qua hỏi …".</summary>
    public static readonly HashSet<string> TimeFillers = ["hoi", "luc", "vao", "khoang", "tu", "from", "on", "at", "around"];

    /// <summary>Details of one word that are still sure at the end of a text.</summary>
    public static readonly HashSet<string> SureAlone = ["khan", "urgent", "express", "fax", "online"];
}
