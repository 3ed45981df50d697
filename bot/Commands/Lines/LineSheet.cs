namespace LiaisonBot.Commands.Lines;

/// <summary>Gives each segment to the detail it is about, and keeps what none wanted.</summary>
internal sealed class LineSheet(IReadOnlyList<Detail> details)
{
    public List<LineFault> Faults { get; } = [];

    /// <summary>Segments that no detail knows and that look like none of them.</summary>
    public List<string> Loose { get; } = [];

    /// <summary>True when a detail took the segment; nothing is noted when none did, or not without a fault.</summary>
    public bool Takes(Segment segment) => Offer(segment) is { Fault: null };

    /// <summary>Notes a fault when no detail takes the segment. One that looks like a mistyped phrase counts as that phrase.</summary>
    /// <param name="adopts">Asked when no detail knows the segment and it looks like none of them.</param>
    public void Read(Segment segment, Predicate<Segment> adopts)
    {
        if (Offer(segment) is { } taken)
        {
            Note(taken.Fault);
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

    private void Note(LineFault? fault)
    {
        if (fault is not null)
        {
            Faults.Add(fault);
        }
    }

    private Taken? Offer(Segment segment)
    {
        foreach (var detail in details)
        {
            if (detail.Read(segment) is { } taken)
            {
                return taken;
            }
        }

        return null;
    }
}
