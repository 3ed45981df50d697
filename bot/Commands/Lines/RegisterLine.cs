namespace LiaisonBot.Commands.Lines;

/// <summary>One thing a line says. <c>Words</c>: as they stand in the line; of the summary, all behind the colon.</summary>
internal sealed record Said(LineField Field, string Words);

/// <summary>What became of a line: what is wrong with it, or what it says in canonical words. Exactly one of the two says something.</summary>
internal sealed record LineReading(LineProblem? Problem, IReadOnlyList<Said> Said);

/// <summary>The one line of a register, for who does not care which register: the form, free words, a correction.</summary>
/// <param name="Vi">The command word in Vietnamese, without slash.</param>
/// <param name="En">The command word in English, without slash.</param>
/// <param name="Read">Reads what stands behind the command word.</param>
internal sealed record RegisterLine(string Vi, string En, Func<string, LineContext, LineReading> Read)
{
    /// <summary>The line of a register whose reading and writing are these.</summary>
    public static RegisterLine Of<TDraft>(string vi, string en, Func<LineContext, LineForm<TDraft>> form, Func<TDraft, Tongue, string> write)
        where TDraft : class => new(vi, en, (argument, context) =>
    {
        var parsed = form(context).Read(argument);
        if (!parsed.Ok)
        {
            return new LineReading(parsed.Problem, []);
        }

        // Read again as it is written out: "yesterday" becomes a date, which means the same on any later day.
        var canonical = form(context);
        canonical.Read(CommandLine.Read(write(parsed.Value, context.Language))!.Argument);
        return new LineReading(null, canonical.TakeApart());
    });

    /// <summary>The command word in a language.</summary>
    public string Word(Tongue tongue) => tongue == Tongue.Vi ? Vi : En;

    /// <summary>Puts together what <see cref="LineReading.Said"/> took apart: <c>COUNTERPART, DETAIL…: SUMMARY</c>.</summary>
    public static string Argument(IEnumerable<Said> said)
    {
        var words = said.ToLookup(s => s.Field, s => s.Words);
        var details = said.Where(s => s.Field is not (LineField.Counterpart or LineField.Summary)).Select(s => s.Words);
        return $"{string.Join(", ", [.. words[LineField.Counterpart], .. details])}: {words[LineField.Summary].FirstOrDefault()}";
    }
}
