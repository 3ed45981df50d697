using System.Globalization;
using LiaisonBot.Calendar;
using LiaisonBot.Commands;
using LiaisonBot.Commands.Lines;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Counterparts;

namespace LiaisonBot.Records;

/// <summary>Finds the counterpart an officer means, however they write it; asks when two fit.</summary>
internal static class CounterpartDesk
{
    /// <summary>The name of the question which one is meant.</summary>
    public const string Question = "cp";

    /// <summary>The counterpart, or what to say instead.</summary>
    public static (Counterpart? Found, Reply? Instead) Find(CommandCall call, UnitId unit, string typed)
    {
        var book = call.Roster.Counterparts;
        if (call.Answers[Question] is { } answer && long.TryParse(answer, CultureInfo.InvariantCulture, out var key)
            && book.Find(new CounterpartId(key)) is { } chosen)
        {
            return (chosen, null);
        }

        var finding = book.Find(unit, typed);
        return finding.Fits switch
        {
            [var one] => (book.Get(one), null),
            { Count: > 1 } many => (null, AskWhich(call, typed, [.. many.Select(book.Get)])),
            _ => (null, Refuse(call, typed, [.. (finding.Suggestions.Count > 0 ? finding.Suggestions : [.. book.FacedBy(unit)]).Take(3).Select(book.Get)])),
        };
    }

    /// <summary>The problem with a real counterpart in its corrected line, where the parser, who knows none, left a placeholder.</summary>
    public static LineProblem Named(CommandCall call, UnitId unit, LineProblem problem)
    {
        var line = problem.Corrected;
        var at = line.IndexOf(Placeholders.Counterpart(call.Actor.Language), StringComparison.Ordinal);
        if (at < 0 || at > line.IndexOf(": ", StringComparison.Ordinal) || Usual(call, unit) is not { } one)
        {
            return problem;
        }

        return problem with { Corrected = string.Concat(line.AsSpan(0, at), call.Say.CounterpartName(one), line.AsSpan(at + Placeholders.Counterpart(call.Actor.Language).Length)) };
    }

    private static Counterpart? Usual(CommandCall call, UnitId unit)
    {
        var (offered, faced) = (call.Roster.Counterparts.Offered.ToList(), call.Roster.Counterparts.FacedBy(unit));
        return offered.Find(c => faced.Contains(c.Id)) ?? offered.FirstOrDefault();
    }

    private static Reply AskWhich(CommandCall call, string typed, IReadOnlyList<Counterpart> fits) => Reply.Ask(
        call, Question, call.Say.WhichCounterpart(typed),
        [.. fits.Take(8).Select(c => new Choice(call.Say.CounterpartName(c), c.Id.Value.ToString(CultureInfo.InvariantCulture)))]);

    private static Reply Refuse(CommandCall call, string typed, IReadOnlyList<Counterpart> near) =>
        Reply.Refuse(call.Say.UnknownCounterpart(typed, [.. near.Select(call.Say.CounterpartName)], near is [var first, ..] ? Corrected(call.Line, typed, Meant(call, typed, first)) : null));

    // "Kim Bình khẩn": what follows the name stays, as a detail.
    private static string Meant(CommandCall call, string typed, Counterpart near)
    {
        var words = typed.Split(' ');
        var names = call.Roster.Counterparts.NamesOf(near).Select(Folding.Fold).ToHashSet(StringComparer.Ordinal);
        var count = Enumerable.Range(1, words.Length - 1).LastOrDefault(n => names.Contains(Folding.Fold(string.Join(' ', words[..n]))));
        return count == 0 ? near.NameVi : near.NameVi + ", " + string.Join(' ', words[count..]);
    }

    // White space in the line may differ from what was read out of it; then no copy is better than a wrong one.
    private static string? Corrected(string line, string typed, string name)
    {
        var at = line.IndexOf(typed, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? null : string.Concat(line.AsSpan(0, at), name, line.AsSpan(at + typed.Length));
    }
}
