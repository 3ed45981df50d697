using LiaisonBot.Commands.Lines;
using LiaisonBot.Storage.Letters;

namespace LiaisonBot.Letters;

/// <summary>The words of a letter line, in both languages.</summary>
internal static class LetterLineWords
{
    public static readonly (string Phrase, Urgency Value)[] Urgencies =
    [
        ("khan", Urgency.Urgent), ("urgent", Urgency.Urgent), ("do khan", Urgency.Urgent), ("gap", Urgency.Urgent),
        ("thuong khan", Urgency.VeryUrgent), ("very urgent", Urgency.VeryUrgent),
        ("hoa toc", Urgency.Express), ("express", Urgency.Express), ("most urgent", Urgency.Express),
        ("thuong", Urgency.Normal), ("normal", Urgency.Normal), ("routine", Urgency.Normal), ("khong khan", Urgency.Normal),
    ];

    public static readonly (string Phrase, Handover Value)[] Handovers =
    [
        ("tai vach", Handover.AtTheLine), ("vach", Handover.AtTheLine), ("giao tai vach", Handover.AtTheLine),
        ("trao tai vach", Handover.AtTheLine), ("nhan tai vach", Handover.AtTheLine), ("at the line", Handover.AtTheLine),
        ("at the border line", Handover.AtTheLine), ("at line", Handover.AtTheLine),
        ("handed over at the line", Handover.AtTheLine),
        ("tram hoi ngo", Handover.MeetingStation), ("tai tram hoi ngo", Handover.MeetingStation),
        ("qua tram hoi ngo", Handover.MeetingStation), ("meeting station", Handover.MeetingStation),
        ("at the meeting station", Handover.MeetingStation), ("at meeting station", Handover.MeetingStation),
        ("fax", Handover.Fax), ("qua fax", Handover.Fax), ("by fax", Handover.Fax), ("via fax", Handover.Fax),
        ("buu dien", Handover.Post), ("qua buu dien", Handover.Post), ("duong buu dien", Handover.Post),
        ("by post", Handover.Post), ("post", Handover.Post), ("by mail", Handover.Post), ("mail", Handover.Post),
        ("giao cach khac", Handover.Other), ("cach khac", Handover.Other), ("other handover", Handover.Other),
        ("handed over otherwise", Handover.Other),
    ];

    public static readonly (string Phrase, Direction? Value)[] Directions =
    [
        ("nhan", Direction.Received), ("thu nhan", Direction.Received), ("thu den", Direction.Received),
        ("received", Direction.Received), ("incoming", Direction.Received),
        ("gui", Direction.Sent), ("thu gui", Direction.Sent), ("thu di", Direction.Sent), ("sent", Direction.Sent),
        ("outgoing", Direction.Sent),
    ];

    public static readonly (string Phrase, bool? Value)[] ReplyNeeds =
    [
        ("can tra loi", true), ("can phuc dap", true), ("yeu cau tra loi", true), ("yeu cau phuc dap", true),
        ("de nghi tra loi", true), ("needs reply", true), ("needs a reply", true), ("need reply", true),
        ("reply needed", true), ("reply requested", true), ("reply required", true), ("needs answer", true),
        ("khong can tra loi", false), ("khong can phuc dap", false), ("no reply needed", false), ("no reply", false),
    ];

    /// <summary>The canonical words; null for the normal case, which is not written.</summary>
    public static string? Of(Urgency urgency, Tongue tongue) => (urgency, tongue) switch
    {
        (Urgency.Urgent, Tongue.Vi) => "khẩn",
        (Urgency.VeryUrgent, Tongue.Vi) => "thượng khẩn",
        (Urgency.Express, Tongue.Vi) => "hỏa tốc",
        (Urgency.Urgent, _) => "urgent",
        (Urgency.VeryUrgent, _) => "very urgent",
        (Urgency.Express, _) => "express",
        _ => null,
    };

    /// <summary>The canonical words; null when not said.</summary>
    public static string? Of(Handover handover, Tongue tongue) => (handover, tongue) switch
    {
        (Handover.AtTheLine, Tongue.Vi) => "tại vạch",
        (Handover.MeetingStation, Tongue.Vi) => "trạm hội ngộ",
        (Handover.Post, Tongue.Vi) => "bưu điện",
        (Handover.Other, Tongue.Vi) => "giao cách khác",
        (Handover.AtTheLine, _) => "at the line",
        (Handover.MeetingStation, _) => "meeting station",
        (Handover.Post, _) => "post",
        (Handover.Other, _) => "other handover",
        (Handover.Fax, _) => "fax",
        _ => null,
    };
}
