using System.Text.RegularExpressions;
using LiaisonBot.Commands.Lines;
using LiaisonBot.Storage.Patrols;

namespace LiaisonBot.Patrols;

/// <summary>One reading of one patrol line.</summary>
internal sealed partial class PatrolLineForm(LineContext context) : OccasionForm<PatrolDraft>(context)
{
    private readonly ChoiceDetail<PatrolKind?> kind = new(LineField.Kind, PatrolLineWords.Kinds);
    private readonly ChoiceDetail<MarkerCondition> condition = new(LineField.Condition, PatrolLineWords.Conditions);
    private readonly ChoiceDetail<bool?> minutes = new(LineField.Minutes, SharedChoices.Minutes);
    private readonly MarkersDetail markers = new();
    private readonly NumberDetail teams = new(LineField.Teams, Teams(), 0, 1000);
    private readonly LengthDetail length = new();

    protected override IReadOnlyList<Detail> Details =>
        [kind, condition, minutes, Host, State, markers, teams, length, People];

    protected override PatrolDraft Build()
    {
        NeedKind(kind);
        return new PatrolDraft(
            Counterpart,
            kind.Value ?? PatrolKind.Bilateral,
            Time.Start,
            Time.End,
            Time.TimeSaid,
            markers.Value?.From,
            markers.Value?.To,
            People.Ours,
            People.Theirs,
            teams.Value,
            length.Value,
            Host.Value,
            condition.Value,
            minutes.Value ?? false,
            Subjects.Value ?? CodeList.Empty,
            Summary,
            Planned);
    }

    protected override string Write(PatrolDraft draft) => PatrolLine.Write(draft, Context.Language);

    [GeneratedRegex("^(?:(?<n>[0-9]+) (?:doi|to|teams?|tot|luot doi)|(?:so doi|doi|teams?) (?<n>[0-9]+))$")]
    private static partial Regex Teams();
}
