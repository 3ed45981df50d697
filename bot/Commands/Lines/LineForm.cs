using LiaisonBot.Calendar;

namespace LiaisonBot.Commands.Lines;

/// <summary>
/// One reading of one line of a register. It reads to the end whatever it meets, so that the corrected line keeps all
/// that was understood; the weightiest fault is the one reported.
/// </summary>
internal abstract class LineForm<TDraft>(LineContext context)
    where TDraft : class
{
    private const int ShortestSummary = 3;
    private const int LongestSummary = 500;
    private const int LongestCounterpart = 80;

    // The same few counterparts stand in nearly every line, and half of the reading went into finding that they are no details.
    // Whether words are a detail is a matter of the words alone.
    private static readonly Recollection<string, bool> NoDetails = new();

    private LineSheet sheet = new([]);

    protected LineContext Context { get; } = context;

    protected DateTime Now { get; } = context.LocalNow;

    protected WhenDetail When { get; } = new();

    protected SubjectsDetail Subjects { get; } = new();

    protected string Counterpart { get; private set; } = "";

    protected string Summary { get; private set; } = "";

    /// <summary>The details of the register, the more particular first.</summary>
    protected abstract IReadOnlyList<Detail> Details { get; }

    /// <summary>Details with free text behind a word so short (at, tại) that a moment goes first.</summary>
    protected virtual IReadOnlyList<Detail> Texts => [];

    public Parsed<TDraft> Read(string argument)
    {
        sheet = new LineSheet([.. Details, Subjects, When, .. Texts]);
        var (details, text) = LineText.Split(argument);
        var segments = LineText.Segments(details).Select(segment => new Segment(segment)).Where(s => !s.Empty).ToList();
        CheckLine(argument);
        TakeCounterpart(segments.FirstOrDefault() ?? new(""), segments.Count == 1 && text is null);
        segments.Skip(1).ToList().ForEach(segment => sheet.Read(segment, Adopt));
        CheckCounterpart();
        CheckSummary(text);
        var draft = Build();
        if (sheet.Faults.Count == 0)
        {
            return new(draft);
        }

        var fault = sheet.Faults.OrderBy(Weight).First();
        Summary = SummaryWithTheRest(text, fault);
        return new(fault.Correct(Write(Build())));
    }

    /// <summary>What a line says, field by field; asked after <see cref="Read"/> of a line that is whole.</summary>
    public IReadOnlyList<Said> TakeApart() =>
        [.. HeadSaid is { } head ? [head] : Array.Empty<Said>(), new(LineField.Counterpart, Counterpart), .. sheet.Said, new(LineField.Summary, Summary)];

    /// <summary>What the words before the counterpart say; null where a register has none.</summary>
    protected virtual Said? HeadSaid => null;

    /// <summary>The field whose detail takes these words, and from then on has them; null when none takes them.</summary>
    public LineField? Take(Segment segment)
    {
        foreach (var detail in Details.Concat([Subjects, When, .. Texts]))
        {
            if (detail.Read(segment) is { } taken)
            {
                return taken.Fault is null ? detail.FieldOf(segment) : null;
            }
        }

        return null;
    }

    /// <summary>What stands before the counterpart in its segment is read and taken off.</summary>
    protected virtual Segment Head(Segment first) => first;

    /// <summary>A draft that is always whole: what was not said or not understood is filled with what is likeliest.</summary>
    protected abstract TDraft Build();

    protected abstract string Write(TDraft draft);

    protected void Note(LineFault? fault)
    {
        if (fault is not null)
        {
            sheet.Faults.Add(fault);
        }
    }

    /// <summary>
    /// Takes the details that follow the counterpart's name without a comma, from the first of these phrases on. Only for a
    /// line that is at fault already: a name may end in words that read as a detail.
    /// </summary>
    protected bool Unglue(IEnumerable<string> phrases)
    {
        var words = Counterpart.Split(' ');
        var start = Enumerable.Range(0, words.Length).FirstOrDefault(at => new Segment(string.Join(' ', words[at..])).After(phrases) is not null);
        var name = new Segment(string.Join(' ', words[..start]));
        if (start == 0 || sheet.Knows(name) || !sheet.TakesRun(words[start..]))
        {
            return false;
        }

        var named = LineText.SaysSomething(name.Folded);
        Note(named ? new(LineField.Counterpart, LineReason.MissingComma, Counterpart) : null);
        Counterpart = named ? name.Typed : "";
        CheckCounterpart();
        return true;
    }

    private static int Weight(LineFault fault) => (fault.Field, fault.Reason) switch
    {
        (LineField.Line, _) => 0,
        (LineField.Direction, _) => 1,
        (LineField.Counterpart, _) => 2,
        (_, LineReason.MissingColon) => 3,
        _ => 4,
    };

    private void CheckLine(string argument)
    {
        if (!LineText.SaysSomething(argument))
        {
            var found = LineText.Collapse(Folding.Whole(argument));
            Note(new(LineField.Line, found.Length == 0 ? LineReason.Missing : LineReason.Unknown, found));
        }
    }

    private void TakeCounterpart(Segment first, bool alone)
    {
        var name = Fillers.Peel(Head(first));
        var runsOn = alone && name.Typed.Split(' ').Length > 3;
        var isNoDetail = NoDetails.Holds(name.Typed);
        if (!isNoDetail && sheet.Takes(name))
        {
            return;
        }

        if (runsOn || name.Typed.Length > LongestCounterpart)
        {
            Note(name.Typed.Length > LongestCounterpart ? new(LineField.Counterpart, LineReason.TooLong, name.Typed) : null);
            Cut(name.Typed);
            return;
        }

        if (Adopt(name) && !isNoDetail && !sheet.Knows(name))
        {
            NoDetails.Keep(name.Typed, true);
        }
    }

    /// <summary>The first segment that is no detail is the counterpart.</summary>
    private bool Adopt(Segment segment)
    {
        var name = Fillers.Peel(segment);
        var wanted = Counterpart.Length == 0 && LineText.SaysSomething(name.Folded) && name.Typed.Length <= LongestCounterpart;
        Counterpart = wanted ? name.Typed : Counterpart;
        return wanted;
    }

    private void Cut(string name)
    {
        var words = name.Split(' ');
        var begin = new Segment(string.Join(' ', words.Take(2)));
        if (begin.Typed.Length > LongestCounterpart || sheet.Takes(begin) || !Adopt(begin))
        {
            Counterpart = Placeholders.Counterpart(Context.Language);
        }

        sheet.Loose.Add(string.Join(' ', words.Skip(2)));
    }

    private void CheckCounterpart()
    {
        if (Counterpart.Length == 0)
        {
            Note(new(LineField.Counterpart, LineReason.Missing, ""));
            Counterpart = Placeholders.Counterpart(Context.Language);
        }
    }

    private void CheckSummary(string? text)
    {
        Summary = text ?? "";
        Note(text is null ? new(LineField.Summary, LineReason.MissingColon, "")
            : text.Length == 0 ? new(LineField.Summary, LineReason.Missing, "")
            : text.Length < ShortestSummary || !LineText.SaysSomething(text) ? new(LineField.Summary, LineReason.TooShort, text)
            : text.Length > LongestSummary ? new(LineField.Summary, LineReason.TooLong, text)
            : null);
    }

    /// <summary>For the corrected line: nothing the person wrote is lost but the words the problem itself names.</summary>
    private string SummaryWithTheRest(string? text, LineFault reported)
    {
        var others = sheet.Faults.Where(fault => fault != reported && fault.Field is not (LineField.Detail or LineField.Summary or LineField.Counterpart));
        var rest = string.Join(", ", sheet.Loose.Concat(others.Select(fault => fault.Found)).Where(LineText.SaysSomething).Distinct());
        var whole = string.IsNullOrEmpty(text) ? rest : rest.Length == 0 ? text : $"{text} ({rest})";
        whole = whole.Length <= LongestSummary ? whole : LineText.Collapse(Folding.Whole(whole[..LongestSummary]).TrimEnd('\uFFFD'));
        var placeholder = Placeholders.Summary(Context.Language);
        return !LineText.SaysSomething(whole) ? placeholder : whole.Length < ShortestSummary ? $"{placeholder} ({whole})" : whole;
    }
}
