using LiaisonBot.Commands.Lines;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Forms;

namespace LiaisonBot.Forms;

/// <summary>One answer that a button offers. <c>Words</c>: as they stand in a line.</summary>
internal sealed record Pick(string Label, string Words);

/// <summary>What may be picked for a field: last used and most used first.</summary>
internal sealed class FormPicks(LiaisonDb db)
{
    private const int LooksBack = 100;
    private const int MostCounterparts = 8;
    private const int MostStretches = 6;
    private const int MostWords = 3;

    // A button shows about so much of a text on a narrow phone.
    private const int LongestLabel = 40;

    /// <summary>The picks of a field, in the order in which they are shown.</summary>
    public async Task<IReadOnlyList<Pick>> OfAsync(FormField field, FormDraft draft, Filler filler, CancellationToken ct) =>
    [
        .. FormDoubts.Candidates(draft, field.Field).Select(c => new Pick(Capital(field.WithoutKey(c, filler.Actor.Language)), c))
            .Concat(await UsualAsync(field, draft, filler, ct)).DistinctBy(p => p.Words),
    ];

    private async Task<IReadOnlyList<Pick>> UsualAsync(FormField field, FormDraft draft, Filler filler, CancellationToken ct) => field.Picker switch
    {
        Choices choices => [.. choices.Offered.Select(c => Worded(c, filler))],
        DayPicker days => [.. days.Offered.Select(c => Worded(c, filler))],
        NumberPicker numbers => [.. numbers.Usual.Select(n => Number(field, n, filler))],
        CounterpartPicker => await CounterpartsAsync(draft, filler, ct),
        StretchPicker => await StretchesAsync(field, filler, ct),
        WordsPicker words => await WordsAsync(words, draft, filler, ct),
        _ => [],
    };

    /// <summary>A number as a pick.</summary>
    public static Pick Number(FormField field, int number, Filler filler)
    {
        var digits = number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return new(digits, field.WithKey(digits, filler.Actor.Language));
    }

    private static Pick Worded((string Vi, string En) words, Filler filler)
    {
        var said = filler.Actor.Language == Tongue.Vi ? words.Vi : words.En;
        return new(Capital(said), said);
    }

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    private async Task<IReadOnlyList<Pick>> CounterpartsAsync(FormDraft draft, Filler filler, CancellationToken ct)
    {
        if (filler.Actor.UnitId is not { } unit)
        {
            return [];
        }

        var (book, used) = (filler.Roster.Counterparts, await db.LastRecordsAsync(unit, draft.Register, LooksBack, ct));
        var last = used.Where(r => r.AuthorId == filler.Actor.Id).Take(1).Select(r => r.CounterpartId);
        var most = used.GroupBy(r => r.CounterpartId).OrderByDescending(g => g.Count()).Select(g => g.Key);
        var faced = book.FacedBy(unit);
        return [.. last.Concat(most).Concat(book.Offered.OrderByDescending(c => faced.Contains(c.Id)).Select(c => c.Id)).Distinct()
            .Select(book.Get).Where(c => c.RetiredAt is null).Take(MostCounterparts)
            .Select(filler.Say.CounterpartName).Select(name => new Pick(name, name))];
    }

    private async Task<IReadOnlyList<Pick>> StretchesAsync(FormField field, Filler filler, CancellationToken ct)
    {
        var walked = filler.Actor.UnitId is { } unit ? await db.LastStretchesAsync(unit, LooksBack, ct) : [];
        return [.. walked.GroupBy(s => s).OrderByDescending(g => g.Count()).Take(MostStretches)
            .Select(g => new Pick(g.Key, field.WithKey(g.Key, filler.Actor.Language)))];
    }

    private async Task<IReadOnlyList<Pick>> WordsAsync(WordsPicker words, FormDraft draft, Filler filler, CancellationToken ct)
    {
        var used = filler.Actor.UnitId is { } unit ? await db.LastRecordsAsync(unit, draft.Register, LooksBack, ct) : [];
        var mine = used.Where(r => r.AuthorId == filler.Actor.Id).Select(r => r.Summary).Distinct().Take(words.Usual.Count == 0 ? 0 : MostWords);
        return [.. mine.Concat(words.Usual.Select(w => filler.Actor.Language == Tongue.Vi ? w.Vi : w.En)).Distinct()
            .Select(w => new Pick(w.Length <= LongestLabel ? w : w[..(LongestLabel - 1)].TrimEnd() + "…", w))];
    }
}
