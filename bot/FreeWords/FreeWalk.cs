using LiaisonBot.Calendar;
using LiaisonBot.Commands.Lines;
using LiaisonBot.Storage.Records;

namespace LiaisonBot.FreeWords;

/// <summary>One walk through the words: from the front as far as they are details, then from the end.</summary>
internal sealed class FreeWalk(Register register, FreeContext context, FreeText text, (int At, int Words, DateOnly? Solar)? lunar)
{
    private readonly FreeDetails _details = new(register, context.Line, text);
    private bool _turned;
    private int _at;

    /// <summary>The name to write; null when none was found.</summary>
    public string? Counterpart { get; private set; }

    /// <summary>Names that fit when several do.</summary>
    public IReadOnlyList<string> CounterpartsFitting { get; private set; } = [];

    /// <summary>True: received. False: sent. Null: not said.</summary>
    public bool? Received { get; private set; }

    /// <summary>Said as "đến", which can also be read as "to".</summary>
    public bool DirectionUnsure { get; private set; }

    public List<(LineField Field, string Typed)> Segments { get; } = [];

    /// <summary>Fields read where they might belong to the summary, or it to them.</summary>
    public List<LineField> Unsure { get; } = [];

    /// <summary>A lunar day stood among the details.</summary>
    public bool SaysLunar { get; private set; }

    /// <summary>A day within the summary, when none was told outside it: it may be the event's own.</summary>
    public DateOnly? DayInSummary { get; private set; }

    public string Summary { get; private set; } = "";

    public bool Says(LineField field) => Segments.Exists(segment => segment.Field == field);

    public void Run()
    {
        var small = 0;
        while (_at < text.Count && Step() is > 0 and var words)
        {
            // Small words between details say nothing; those right before the summary begin it.
            small = words == 1 && FreeVocabulary.Fillers.Contains(text.Folded[_at]) ? small + 1 : 0;
            _at += words;
        }

        var (end, details) = FreeEnd.Find(register, context.Line, text, _at + 1, Segments);
        Segments.AddRange(details);
        Unsure.AddRange(details.Select(one => one.Field).Where(field => field == LineField.When));
        var begin = _at < text.Count ? _at - small : _at;
        Summary = text.Typed(begin, end);
        DayInSummary = Says(LineField.When) || SaysLunar ? null : FreeMoment.Within(text, begin, end, register, context.Line);
    }

    private int Step() => LunarDay() is > 0 and var day ? day
        : Name() is > 0 and var name ? name
        : Short() is > 0 and var kind ? kind
        : Towards() is > 0 and var towards ? towards
        : Detail() is > 0 and var detail ? detail
        : Word();

    private int LunarDay()
    {
        SaysLunar |= lunar?.At == _at;
        return lunar?.At == _at ? lunar.Value.Words : 0;
    }

    private int Name()
    {
        if (Counterpart is not null)
        {
            return 0;
        }

        var best = context.Counterparts.Select(one => (one, Words: text.Begins(_at, one.Names.Concat(one.Aliases).Select(Folding.Fold))))
            .Where(fit => fit.Words > 0).OrderByDescending(fit => fit.Words).ThenByDescending(fit => fit.one.Own).ToList();
        if (best.Count == 0)
        {
            return 0;
        }

        var fits = best.FindAll(fit => fit.Words == best[0].Words && fit.one.Own == best[0].one.Own);
        Counterpart = best[0].one.Names[0];
        CounterpartsFitting = fits.Count > 1 ? [.. fits.Select(fit => fit.one.Names[0])] : [];
        return best[0].Words;
    }

    private int Short()
    {
        var kind = Array.Find(FreeVocabulary.ShortKinds, one => one.Register == register && one.Short == text.Folded[_at]).Kind;
        if (kind is null || Says(LineField.Kind))
        {
            return 0;
        }

        Take(LineField.Kind, kind);
        return 1;
    }

    private int Towards()
    {
        if (register != Register.Letter || _turned)
        {
            return 0;
        }

        var (received, sent) = (text.Begins(_at, FreeVocabulary.Received), text.Begins(_at, FreeVocabulary.Sent));
        var either = text.Begins(_at, FreeVocabulary.Either);
        var first = Counterpart is null ? text.Begins(_at, FreeVocabulary.SentOnlyFirst) : 0;
        var words = Math.Max(Math.Max(received, sent), Math.Max(either, first));
        if (words == 0)
        {
            return 0;
        }

        _turned = true;
        DirectionUnsure = words == either;
        Received = words == received || words == either || (words == sent && Counterpart is not null && text.Folded[_at] is not ("ta" or "we"));
        return words;
    }

    private int Detail()
    {
        if (_details.At(_at, text.Count) is not { } detail)
        {
            return 0;
        }

        Segments.Add((detail.Field, text.Run(_at, _at + detail.Words).Typed));
        Unsure.AddRange(_details.EndsUnmarked(detail.Field, _at + detail.Words) ? [detail.Field] : []);
        return detail.Words;
    }

    // Of ourselves nothing need be said, but "voi ta 6" is a count.
    private int Word()
    {
        var own = text.Begins(_at, FreeVocabulary.Registers.Where(one => one.Own && one.Register == register).Select(one => one.Phrase));
        var over = register == Register.Letter ? 0 : text.Begins(_at, FreeVocabulary.Over);
        var lead = text.Begins(_at, FreeVocabulary.Leads);
        if (over > 0 && !Says(LineField.State))
        {
            Take(LineField.State, "da xong");
        }

        return Math.Max(over, own) is > 0 and var word ? word
            : lead > 0 && !(_at + lead < text.Count && char.IsDigit(text.Folded[_at + lead][0])) ? lead
            : FreeVocabulary.Fillers.Contains(text.Folded[_at]) ? 1 : 0;
    }

    private void Take(LineField field, string words)
    {
        Segments.Add((field, words));
        _details.Keep(words);
    }
}
