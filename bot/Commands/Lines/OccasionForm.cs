using LiaisonBot.Calendar;
using LiaisonBot.Storage.Records;

namespace LiaisonBot.Commands.Lines;

/// <summary>What patrols and talks share: they can be a plan, they have a host and people of both sides.</summary>
internal abstract class OccasionForm<TDraft>(LineContext context) : LineForm<TDraft>(context)
    where TDraft : class
{
    private EventTime? time;

    protected ChoiceDetail<Side?> Host { get; } = new(LineField.Host, SharedChoices.Hosts);

    protected ChoiceDetail<bool?> State { get; } = new(LineField.State, SharedChoices.States);

    protected PeopleDetail People { get; } = new();

    protected bool Planned => State.Value ?? Time.IsAfter(Now);

    /// <summary>Worked out once; its faults are noted then.</summary>
    protected EventTime Time => time ??= Resolve();

    /// <summary>Notes, once, that a kind is needed and was not said; it may stand behind the counterpart's name without a comma.</summary>
    protected void NeedKind<T>(ChoiceDetail<T> kind)
    {
        if (time is null && !kind.Said && !(Unglue(kind.Phrases) && kind.Said))
        {
            Note(new(LineField.Kind, LineReason.Missing, ""));
        }
    }

    private EventTime Resolve()
    {
        var leaning = State.Value switch
        {
            true => DayLeaning.Future,
            false => DayLeaning.Past,
            null => DayLeaning.Either,
        };
        var read = When.Moment is null ? EventTime.Unsaid(Now, false) : EventTime.From(When, Now, leaning);
        Note(read.Fault);
        if (State.Value != false || !read.IsAfter(Now))
        {
            return read;
        }

        Note(read.Fault is null ? new(LineField.When, LineReason.InTheFuture, When.Found) : null);
        return EventTime.Unsaid(Now, false);
    }
}
