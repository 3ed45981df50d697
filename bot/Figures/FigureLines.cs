using LiaisonBot.Storage.Letters;
using LiaisonBot.Storage.Patrols;
using LiaisonBot.Storage.Records;
using LiaisonBot.Storage.Talks;

namespace LiaisonBot.Figures;

/// <summary>The lines each register declares. A new register adds its block; chat, picture, sheet and report follow.</summary>
internal static class FigureLines
{
    public static FigureLine Letters { get; } = new("L.total", Register.Letter, Measure.Records);

    public static FigureLine LettersSent { get; } = new("L.sent", Register.Letter, Measure.Records, (int)Direction.Sent);

    public static FigureLine LettersReceived { get; } = new("L.received", Register.Letter, Measure.Records, (int)Direction.Received);

    public static FigureLine Patrols { get; } = new("P.total", Register.Patrol, Measure.Records);

    public static FigureLine PatrolsBilateral { get; } = new("P.bilateral", Register.Patrol, Measure.Records, (int)PatrolKind.Bilateral);

    public static FigureLine PatrolsJoint { get; } = new("P.joint", Register.Patrol, Measure.Records, (int)PatrolKind.Joint);

    public static FigureLine PatrolTeams { get; } = new("P.teams", Register.Patrol, Measure.Teams);

    public static FigureLine PatrolOurs { get; } = new("P.ours", Register.Patrol, Measure.Ours);

    public static FigureLine PatrolTheirs { get; } = new("P.theirs", Register.Patrol, Measure.Theirs);

    public static FigureLine PatrolMetres { get; } = new("P.metres", Register.Patrol, Measure.Metres);

    public static FigureLine Talks { get; } = new("T.total", Register.Talk, Measure.Records);

    public static FigureLine TalksPeriodic { get; } = new("T.periodic", Register.Talk, Measure.Records, (int)TalkKind.Periodic);

    public static FigureLine TalksExtraordinary { get; } = new("T.extraordinary", Register.Talk, Measure.Records, (int)TalkKind.Extraordinary);

    public static FigureLine TalksAnnual { get; } = new("T.annual", Register.Talk, Measure.Records, (int)TalkKind.Annual);

    public static FigureLine Conferences { get; } = new("T.conference", Register.Talk, Measure.Records, (int)TalkKind.Conference);

    public static FigureLine TalksOnline { get; } = new("T.online", Register.Talk, Measure.Online);

    public static FigureLine TalkOurs { get; } = new("T.ours", Register.Talk, Measure.Ours);

    public static FigureLine TalkTheirs { get; } = new("T.theirs", Register.Talk, Measure.Theirs);

    /// <summary>All of them, in the order of the report.</summary>
    public static IReadOnlyList<FigureLine> All { get; } =
    [
        Letters, LettersSent, LettersReceived,
        Patrols, PatrolsBilateral, PatrolsJoint, PatrolTeams, PatrolOurs, PatrolTheirs, PatrolMetres,
        Talks, TalksPeriodic, TalksExtraordinary, TalksAnnual, Conferences, TalksOnline, TalkOurs, TalkTheirs,
    ];
}
