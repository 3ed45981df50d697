using LiaisonBot.Commands.Lines;
using LiaisonBot.Patrols;
using LiaisonBot.Records;
using LiaisonBot.Storage.Patrols;
using LiaisonBot.Storage.Records;

namespace LiaisonBot.Words;

/// <summary>What is said about joint patrols, and what patrols and talks share.</summary>
internal abstract partial class Phrases
{
    public abstract string PatrolCard(PatrolView view);

    /// <summary>Who hosts; whose turn it is where nothing was said; a warning where the turn is the other side's.</summary>
    protected abstract string? HostLine(Side? host, HostTurn? turn);

    /// <summary><c>22/11/2026 08:00–15:00</c>, or over several days.</summary>
    protected static string Span(DateTime start, DateTime? end, bool timeSaid) => end is not { } last ? When(start, timeSaid)
        : last.Date == start.Date ? When(start, timeSaid) + (timeSaid ? "–" + Clock(last) : "")
        : When(start, timeSaid) + " – " + When(last, timeSaid);

    /// <summary><c>65–71</c>, or one marker; null for none.</summary>
    protected static string? MarkerSpan(Patrol patrol) => patrol.FromMarker is not { } from ? null
        : Esc(patrol.ToMarker is { } to ? from + "–" + to : from);

    /// <summary>People of both sides, the first one said with a capital; empty for none.</summary>
    protected abstract string PeopleLine(Record record);

    /// <summary>A number with its word, or null for none.</summary>
    protected static string? Said(int number, string before, string after = "") => number == 0 ? null : Together(before + Plain(number) + after);
}

internal sealed partial class PhrasesVi
{
    public override string PatrolCard(PatrolView view) => Lines(
        $"<b>{view.Number}</b> · Tuần tra {PatrolLineWords.Of((PatrolKind)view.Record.Kind, Tongue.Vi)}",
        StateLine(view.Record),
        $"{Esc(view.Counterpart.NameVi)} · {Span(view.Start, view.End, view.Record.TimeSaid)}",
        Dots(MarkerSpan(view.Patrol) is { } markers ? "Mốc " + markers : null, view.Length is { } length ? Together(length) : null, Said(view.Record.Teams, "", " đội")),
        PeopleLine(view.Record),
        HostLine(view.Patrol.Host, view.Turn),
        Dots(PatrolLineWords.Of(view.Patrol.Condition, Tongue.Vi) is { } found ? "Mốc " + found : null, view.Patrol.MinutesSigned ? "đã ký biên bản" : null),
        $"<i>{Esc(view.Record.Summary)}</i>",
        Copy(view.Line));

    protected override string? HostLine(Side? host, HostTurn? turn) => (host, turn) switch
    {
        (null, null) => null,
        (null, { } next) => $"Lượt chủ trì: {SideName(next.Expected)}",
        ({ } side, { } next) when side != next.Expected =>
            $"⚠️ Chủ trì: {SideName(side)}; đúng lượt là {SideName(next.Expected)} ({next.After} {SideName(side)} chủ trì)",
        ({ } side, _) => $"Chủ trì: {SideName(side)}",
    };

    protected override string PeopleLine(Record record) =>
        Dots(Said(record.Ours, "Ta "), Said(record.Theirs, record.Ours == 0 ? "Bạn " : "bạn "));

    private static string SideName(Side side) => side == Side.Ours ? "ta" : "bạn";
}

internal sealed partial class PhrasesEn
{
    public override string PatrolCard(PatrolView view) => Lines(
        $"<b>{view.Number}</b> · {(view.Record.Kind == (int)PatrolKind.Joint ? "Joint" : "Bilateral")} patrol",
        StateLine(view.Record),
        $"{Esc(view.Counterpart.NameEn)} · {Span(view.Start, view.End, view.Record.TimeSaid)}",
        Dots(MarkerSpan(view.Patrol) is { } markers ? (view.Patrol.ToMarker is null ? "Marker " : "Markers ") + markers : null, view.Length is { } length ? Together(length) : null, Said(view.Record.Teams, "", " teams")),
        PeopleLine(view.Record),
        HostLine(view.Patrol.Host, view.Turn),
        Dots(PatrolLineWords.Of(view.Patrol.Condition, Tongue.En) is { } found ? "Markers " + found : null, view.Patrol.MinutesSigned ? "minutes signed" : null),
        $"<i>{Esc(view.Record.Summary)}</i>",
        Copy(view.Line));

    protected override string? HostLine(Side? host, HostTurn? turn) => (host, turn) switch
    {
        (null, null) => null,
        (null, { } next) => $"Turn to host: {SideName(next.Expected)}",
        ({ } side, { } next) when side != next.Expected =>
            $"⚠️ Host: {SideName(side)}; the turn is {SideName(next.Expected)} ({next.After} was hosted by {SideName(side)})",
        ({ } side, _) => $"Host: {SideName(side)}",
    };

    protected override string PeopleLine(Record record) =>
        Dots(Said(record.Ours, "Ours "), Said(record.Theirs, record.Ours == 0 ? "Theirs " : "theirs "));

    private static string SideName(Side side) => side == Side.Ours ? "ours" : "theirs";
}
