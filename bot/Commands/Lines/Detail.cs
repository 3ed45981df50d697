namespace LiaisonBot.Commands.Lines;

/// <summary>A segment belonged to a detail; the fault says why it was not taken, null when it was.</summary>
internal readonly record struct Taken(LineFault? Fault);

/// <summary>One thing a line can say beside counterpart and summary. Reads a segment whole or not at all.</summary>
internal abstract class Detail(LineField field)
{
    public LineField Field { get; } = field;

    /// <summary>Folded phrases that a mistyped segment is compared with.</summary>
    public virtual IEnumerable<string> Phrases => [];

    /// <summary>Null when the segment is about something else.</summary>
    public abstract Taken? Read(Segment segment);

    /// <summary>Keeps, for the corrected line, what a segment noted as faulty says all the same.</summary>
    public virtual void Salvage(Segment segment)
    {
    }

    /// <summary>The field that a segment of a canonical line says; differs where one detail reads two.</summary>
    public virtual LineField FieldOf(Segment segment) => Field;

    protected Taken Fail(LineReason reason, Segment segment) => new(new LineFault(Field, reason, segment.Typed));
}

/// <summary>A detail that is said once and has a value.</summary>
internal abstract class Detail<T>(LineField field) : Detail(field)
{
    public bool Said { get; private set; }

    /// <summary>The first value said; the default when nothing was.</summary>
    public T? Value { get; private set; }

    protected Taken Put(T value, Segment segment)
    {
        if (Said)
        {
            return Fail(LineReason.Repeated, segment);
        }

        Said = true;
        Value = value;
        return new Taken(null);
    }
}
