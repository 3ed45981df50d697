using LiaisonBot.Commands.Lines;
using LiaisonBot.Storage.Talks;

namespace LiaisonBot.Talks;

/// <summary>One reading of one talk line.</summary>
internal sealed class TalkLineForm(LineContext context) : OccasionForm<TalkDraft>(context)
{
    private readonly ChoiceDetail<TalkKind?> kind = new(LineField.Kind, TalkLineWords.Kinds);
    private readonly ChoiceDetail<TalkLevel?> level = new(LineField.Level, TalkLineWords.Levels);
    private readonly ChoiceDetail<bool?> online = new(LineField.Presence, TalkLineWords.Presences);
    private readonly OrdinalDetail ordinal = new();
    private readonly MinutesDetail minutes = new();
    private readonly TextDetail headOurs = new(LineField.HeadOurs, TalkLineWords.OurHeads);
    private readonly TextDetail headTheirs = new(LineField.HeadTheirs, TalkLineWords.TheirHeads);
    private readonly TextDetail interpreter = new(LineField.Interpreter, TalkLineWords.Interpreters);
    private readonly TextDetail place = new(LineField.Place, TalkLineWords.Places);

    protected override IReadOnlyList<Detail> Details =>
        [kind, level, online, Host, State, ordinal, minutes, headOurs, headTheirs, interpreter, People];

    protected override IReadOnlyList<Detail> Texts => [place];

    protected override TalkDraft Build()
    {
        NeedKind(kind);
        return new TalkDraft(
            Counterpart,
            kind.Value ?? TalkKind.Periodic,
            online.Value ?? false,
            level.Value,
            Time.Start,
            Time.End,
            Time.TimeSaid,
            ordinal.Value,
            place.Value,
            Host.Value,
            People.Ours,
            People.Theirs,
            headOurs.Value,
            headTheirs.Value,
            interpreter.Value,
            minutes.Value.Signed,
            minutes.Value.Languages,
            Subjects.Value ?? CodeList.Empty,
            Summary,
            Planned);
    }

    protected override string Write(TalkDraft draft) => TalkLine.Write(draft, Context.Language);
}
