namespace LiaisonBot.Commands.Lines;

/// <summary>Gives each segment to the detail it is about, and keeps what none wanted.</summary>
internal sealed class LineSheet(IReadOnlyList<Detail> details)
{
    private Detail? _lastTaker;

    public List<LineFault> Faults { get; } = [];

    /// <summary>Segments that no detail knows and that look like none of them.</summary>
    public List<string> Loose { get; } = [];

    /// <summary>What the segments said, in their order.</summary>
    public List<Said> Said { get; } = [];

    /// <summary>True when a detail took the segment; nothing is noted when none did, or not without a fault.</summary>
    public bool Takes(Segment segment) => Offer(segment) is { Fault: null };

    /// <summary>True when a detail knows the segment, taken or not.</summary>
    public bool Knows(Segment segment) => Offer(segment) is not null;

    /// <summary>
    /// True when the words begin with a detail: then all of them are read, the longest detail first, and what none takes
    /// is kept as loose.
    /// </summary>
    public bool TakesRun(string[] words)
    {
        var taken = LongestTaken(words);
        if (taken == 0)
        {
            return false;
        }

        var rest = words[taken..];
        while (rest.Length > 0)
        {
            taken = LongestTaken(rest);
            Loose.AddRange(taken == 0 ? [rest[0]] : []);
            rest = rest[Math.Max(taken, 1)..];
        }

        return true;
    }

    /// <summary>Notes a fault when no detail takes the segment. One that looks like a mistyped phrase counts as that phrase.</summary>
    /// <param name="adopts">Asked when no detail knows the segment and it looks like none of them.</param>
    public void Read(Segment segment, Predicate<Segment> adopts)
    {
        if (Offer(segment) is { } taken)
        {
            if (taken.Fault is { } fault)
            {
                Faults.Add(fault);
                _lastTaker!.Salvage(segment);
            }

            Said.Add(new(_lastTaker!.FieldOf(segment), segment.Typed));
            return;
        }

        var meant = Typo.Suggest(segment.Folded, details.SelectMany(detail => detail.Phrases));
        if (meant is null && adopts(segment))
        {
            return;
        }

        Faults.Add(new(LineField.Detail, LineReason.Unknown, segment.Typed));
        Loose.AddRange(meant is not null && Takes(new(meant)) ? [] : [segment.Typed]);
    }

    private int LongestTaken(string[] words) =>
        Enumerable.Range(0, words.Length).Select(less => words.Length - less).FirstOrDefault(count => Takes(new(string.Join(' ', words[..count]))));

    private Taken? Offer(Segment segment)
    {
        foreach (var detail in details)
        {
            if (detail.Read(segment) is { } taken)
            {
                _lastTaker = detail;
                return taken;
            }
        }

        return null;
    }
}
