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
        
    [
        "nhan duoc cua", "nhan duoc", "nhan dc", "nhan cua", "nhan", "den tu", "gui cho ta", "gui ta", "gui den ta", "gui thu cho ta", "phia ban gui",
        "ben ban gui", "received", "rcvd", "recd", "incoming", "got", "sent us", "from",
    ];

    public static readonly string[] Sent = ["da gui", "ta gui", "gui di", "gui", "we sent", "sent", "outgoing", "to"];

    /// <summary>"thư đến Kim Bình" is received by the register, but can be read as "to".</summary>
    public static readonly string[] Either = ["den"];

    public static readonly string[] SentOnlyFirst = ["di", "cho"];

    public static readonly HashSet<string> Fillers =
    [
        "da", "vua", "voi", "cung", "cua", "tu", "with", "the", "a", "an", "on", "va", "do", "ben", "phia", "duoc", "dc", "ghi", "held", "was", "we", "cho",
        "bao", "cao", "bc", "log", "our", "vao", "luc", "from", "to", "toi", "minh", "em", "xong", "i", "just", "please", "-",
    ];

    /// <summary>Said before everything else, or of ourselves, and no detail.</summary>
    public static readonly string[] Leads =
        ["bao cao chi huy", "bao cao thu truong", "don vi", "hop", "va ta", "voi ta", "cho ta", "and us", "with us"];

    /// <summary>Kinds as they are shortened on a phone; behind the register's own word only.</summary>
    public static readonly (string Short, Register Register, string Kind)[] ShortKinds =
    [
        ("sp", Register.Patrol, "song phương"), ("lh", Register.Patrol, "liên hợp"),
        ("dk", Register.Talk, "định kỳ"), ("dx", Register.Talk, "đột xuất"),
    ];

    /// <summary>The register's word said so that it is over.</summary>
    public static readonly string[] Over = ["da tuan tra", "vua tuan tra", "da hoi dam", "vua hoi dam", "patrolled"];

    /// <summary>A detail behind one of these is part of the sentence: "phát hiện nứt ở mốc 66".</summary>
    public static readonly HashSet<string> Prepositions =
        ["o", "tai", "gan", "den", "tu", "sang", "qua", "vao", "at", "near", "to", "on", "by", "in", "of", "from", "until", "moved"];

    /// <summary>The summary begins here at the latest.</summary>
    public static readonly HashSet<string> Openers =
    [
        "de", "dn", "xin", "ve", "v/v", "nd", "noi", "thong", "tb", "yeu", "yc", "hoi", "moi", "cam", "trao", "asks", "asking", "ask", "about", "requests",
        "request", "re", "regarding", "inviting", "invites", "invitation", "reports", "thanks", "on",
    ];

    /// <summary>What stands behind "thứ" in a weekday.</summary>
    public static readonly HashSet<string> Weekdays = ["2", "3", "4", "5", "6", "7", "hai", "ba", "tu", "nam", "sau", "bay"];

    /// <summary>Days of one word that are nothing else.</summary>
    public static readonly HashSet<string> MomentsAlone = ["hnay", "hqua", "yesterday", "today", "tomorrow"];

    /// <summary>Small words of a moment that never end one: "hôm qua hỏi …".</summary>
    public static readonly HashSet<string> TimeFillers = ["hoi", "luc", "vao", "khoang", "tu", "from", "on", "at", "around"];

    /// <summary>Details of one word that are still sure at the end of a text.</summary>
    public static readonly HashSet<string> SureAlone = ["khan", "urgent", "express", "fax", "online"];
}
