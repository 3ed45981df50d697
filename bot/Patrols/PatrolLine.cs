using LiaisonBot.Commands.Lines;
using LiaisonBot.Storage.Patrols;
using LiaisonBot.Storage.Records;

namespace LiaisonBot.Patrols;

/// <summary>Reads and writes the one line of a patrol: Kim Bình, song phương, 22/11 8h-15h, mốc 65-71, ta 10, bạn 8: nguyên trạng.</summary>
internal static class PatrolLine
{
    /// <summary>Reads the argument after the command.</summary>
    public static Parsed<PatrolDraft> Read(string argument, LineContext context) =>
        new PatrolLineForm(context).Read(argument);

    /// <summary>The canonical line, with absolute dates: read again at any later time it gives an equal draft.</summary>
    /// <param name="command">The command word to start with, without slash; null for the usual one of the language.</param>
    public static string Write(PatrolDraft draft, Tongue tongue, string? command = null) =>
        new LineWriter(command ?? (tongue == Tongue.Vi ? "tuantra" : "patrol"), tongue)
            .Add(draft.Counterpart)
            .If(draft.Kind == PatrolKind.Bilateral, "song phương", "bilateral")
            .If(draft.Kind == PatrolKind.Joint, "liên hợp", "joint")
            .If(draft.Planned, "kế hoạch", "planned")
            .Add(LineWriter.Moment(draft.Start, draft.End, draft.TimeSaid))
            .Named(Markers(draft), "mốc", draft.ToMarker is null ? "marker" : "markers")
            .Named(draft.Ours, "ta", "ours")
            .Named(draft.Theirs, "bạn", "theirs")
            .If(draft.Teams is not null, $"{draft.Teams} đội", $"{draft.Teams} teams")
            .Add(draft.LengthMetres is { } metres ? LengthDetail.Write(metres, tongue) : null)
            .If(draft.Host == Side.Ours, "chủ trì ta", "host ours")
            .If(draft.Host == Side.Theirs, "chủ trì bạn", "host theirs")
            .Add(PatrolLineWords.Of(draft.Condition, tongue))
            .If(draft.MinutesSigned, "ký biên bản", "minutes signed")
            .Codes(draft.SubjectCodes)
            .End(draft.Summary);

    private static string? Markers(PatrolDraft draft) =>
        draft.ToMarker is null ? draft.FromMarker : $"{draft.FromMarker}-{draft.ToMarker}";
}
