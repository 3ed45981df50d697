using LiaisonBot.Commands.Lines;

namespace LiaisonBot.Forms;

/// <summary>What a form has gathered, and how it takes one answer more. A value: a new sheet for each answer.</summary>
internal sealed record FormSheet(FormSpec Spec, IReadOnlyList<Said> Said)
{
    /// <summary>The words of a field; null while it was not answered.</summary>
    public string? this[LineField field] => Said.FirstOrDefault(s => s.Field == field)?.Words;

    /// <summary>Required fields that are still empty.</summary>
    public IEnumerable<FormField> Missing => Spec.Fields.Where(f => f.Required && this[f.Field] is null);

    /// <summary>The line as it would be saved, behind its command word.</summary>
    public string Argument => RegisterLine.Argument(Said);

    /// <summary>As it is kept with the draft.</summary>
    public string Write() => string.Join('\n', Said.Select(s => $"{s.Field}\t{s.Words}"));

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static FormSheet Read(FormSpec spec, string written) => new(spec, [.. written.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.Split('\t', 2)).Select(parts => new Said(Enum.Parse<LineField>(parts[0]), parts[1]))]);

    /// <summary>Without what was said of a field.</summary>
    public FormSheet Without(LineField field) => this with { Said = [.. Said.Where(s => s.Field != field)] };

    /// <summary>Takes what was picked or typed for a field. The sheet, or what is wrong with it; exactly one of the two.</summary>
    public (FormSheet? Sheet, LineProblem? Problem) Take(FormField field, string typed, LineContext context)
    {
        var words = Plain(field, typed);
        var bare = Try(field, words, context);
        (FormSheet? Sheet, LineProblem? Problem)? keyed = field.Key is null ? null : Try(field, field.WithKey(words, context.Language), context);
        return bare.Sheet is not null && SaysIt(bare.Sheet, field) ? bare
            : keyed?.Sheet is not null ? keyed.Value
            : bare.Sheet is not null ? bare
            : keyed is { Problem.Reason: not LineReason.Unknown } ? keyed.Value
            : bare;
    }

    // Only the summary may hold a colon of its own: another would be read as the one before the summary.
    private static string Plain(FormField field, string typed)
    {
        var words = LineText.Collapse(typed);
        return field.Field == LineField.Summary ? words : LineText.Split(words) is (var before, { } behind) ? $"{before} {behind}".Trim() : words;
    }

    private static bool SaysIt(FormSheet sheet, FormField field) => sheet[field.Field] is not null || field.Picker is Choices or DayPicker;

    private (FormSheet? Sheet, LineProblem? Problem) Try(FormField field, string words, LineContext context)
    {
        var others = Without(field.Field);
        var gaps = others.Missing.Where(f => f != field).Select(f => new Said(f.Field, f.StandIn(context.Language))).ToList();
        var reading = Spec.Line.Read(RegisterLine.Argument([.. others.Said, .. gaps, new(field.Field, words)]), context);
        if (reading.Problem is { } problem)
        {
            return (null, problem);
        }

        // A line that says no time means now, and whether it is a plan follows from that: neither was said here.
        bool Was(LineField said) => Said.Any(s => s.Field == said) || said == field.Field;
        return (this with
        {
            Said = [.. reading.Said.Where(s => gaps.All(g => g.Field != s.Field) && (s.Field is not (LineField.When or LineField.State) || Was(s.Field)))],
        }, null);
    }
}
