using LiaisonBot.Commands.Lines;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Records;

namespace LiaisonBot.FreeWords;

/// <summary>What free words are read against.</summary>
/// <param name="Counterparts">Whom the person may mean; the first name of each is the one written.</param>
internal sealed record FreeContext(LineContext Line, IReadOnlyList<KnownCounterpart<CounterpartId>> Counterparts);

/// <summary>One thing that was said, as the register's own line writes it.</summary>
internal sealed record FreeSaid(LineField Field, string Segment);

/// <summary>One thing to ask: unclear, refused or missing. When its field also stands among what was said, that is a guess.</summary>
/// <param name="Candidates">Segments to choose from; empty when there are none.</param>
internal sealed record FreeDoubt(LineField Field, IReadOnlyList<string> Candidates);

/// <summary>Free words, read.</summary>
/// <param name="RegisterGuessed">No word named the register.</param>
/// <param name="Said">In the order of the line; the summary last, in the person's own words.</param>
internal sealed record FreeReading(
    Register Register, bool RegisterGuessed, IReadOnlyList<FreeSaid> Said, IReadOnlyList<FreeDoubt> Doubts)
{
    /// <summary>The argument of the register's command; null while something it needs was not said.</summary>
    public string? ToLine()
    {
        var needed = Register == Register.Letter ? LineField.Direction : LineField.Kind;
        return Of(needed) is null || Of(LineField.Counterpart) is null || Of(LineField.Summary) is not { } summary
            ? null
            : $"{Head()}{string.Join("", Details().Select(said => ", " + said.Segment))}: {summary}";
    }

    private string? Of(LineField field) => Said.FirstOrDefault(said => said.Field == field)?.Segment;

    private string Head() => Of(LineField.Direction) is { } direction ? $"{direction} {Of(LineField.Counterpart)}" : Of(LineField.Counterpart)!;

    private IEnumerable<FreeSaid> Details() =>
        Said.Where(said => said.Field is not (LineField.Direction or LineField.Counterpart or LineField.Summary));
}
