using LiaisonBot.Calendar;
using LiaisonBot.Commands.Lines;
using LiaisonBot.Storage.Letters;

namespace LiaisonBot.Letters;

/// <summary>One reading of one letter line.</summary>
internal sealed class LetterLineForm(LineContext context) : LineForm<LetterDraft>(context)
{
    private readonly ReferenceDetail reference = new();
    private readonly ChoiceDetail<Direction?> laterDirection = new(LineField.Direction, LetterLineWords.Directions);
    private readonly ChoiceDetail<Urgency> urgency = new(LineField.Urgency, LetterLineWords.Urgencies);
    private readonly ChoiceDetail<Handover> handover = new(LineField.Handover, LetterLineWords.Handovers);
    private readonly ChoiceDetail<bool?> needsReply = new(LineField.Due, LetterLineWords.ReplyNeeds);
    private readonly TextDetail signer = new(
        LineField.Signer, "nguoi ky", "ky boi", "signed by", "signer", "signatory");

    private readonly LanguageDetail language = new();
    private readonly DueDetail due = new();
    private readonly ReplyToDetail replyTo = new();
    private LetterLineDirection? head;
    private bool noted;

    protected override IReadOnlyList<Detail> Details =>
        [urgency, handover, needsReply, laterDirection, due, replyTo, reference, signer, language];

    /// <inheritdoc/>
    protected override Said? HeadSaid => head?.Direction is not { } direction ? null
        : new(LineField.Direction, (direction, Context.Language) switch
        {
            (Direction.Received, Tongue.Vi) => "nhận",
            (Direction.Sent, Tongue.Vi) => "gửi",
            (Direction.Received, _) => "received",
            _ => "sent",
        });

    protected override Segment Head(Segment first)
    {
        head = LetterLineDirection.Read(first);
        return head.Rest;
    }

    protected override LetterDraft Build()
    {
        var at = EventAt();
        var day = DateOnly.FromDateTime(at.Start);
        var dueDay = DueDay(day);
        var refDay = ReferenceDay();
        CheckDirection();
        noted = true;
        var waits = needsReply.Value ?? (dueDay is not null || due.Value?.WorkingDays is not null);
        return new LetterDraft(
            head?.Direction ?? laterDirection.Value ?? Direction.Received,
            head?.Ambiguous ?? false,
            Counterpart,
            reference.Value?.Number,
            refDay,
            at.Start,
            at.TimeSaid,
            handover.Value,
            signer.Value,
            language.Value,
            urgency.Value,
            waits,
            waits ? dueDay : null,
            waits ? due.Value?.WorkingDays : null,
            replyTo.Value,
            Subjects.Value ?? CodeList.Empty,
            Summary);
    }

    protected override string Write(LetterDraft draft) => LetterLine.Write(draft, Context.Language);

    private EventTime EventAt()
    {
        var at = When.Moment is null ? EventTime.Unsaid(Now, true) : EventTime.From(When, Now, DayLeaning.Past);
        NoteOnce(at.Fault);
        NoteOnce(at.End is null ? null : new(LineField.End, LineReason.Unknown, When.Found));
        if (!at.IsAfter(Now))
        {
            return at;
        }

        NoteOnce(at.Fault is null ? new(LineField.When, LineReason.InTheFuture, When.Found) : null);
        return at.TimeSaid && When.Moment?.Day is null ? at with { Start = at.Start.AddDays(-1) } : EventTime.Unsaid(Now, true);
    }

    private DateOnly? DueDay(DateOnly eventDay)
    {
        if (due.Value is not { Day: not null } spoken)
        {
            NoteOnce(Contradiction());
            return null;
        }

        var reading = spoken.LastGoodDay(eventDay);
        var day = reading is DayReading.TwoFit two ? two.Later : reading.Likeliest(eventDay.AddDays(1));
        var early = day < eventDay;
        NoteOnce(EventTime.FaultOf(LineField.Due, reading, due.Found) ?? Contradiction()
            ?? (early ? new(LineField.Due, LineReason.BeforeStart, due.Found) : null));
        return early ? eventDay.AddDays(1) : day;
    }

    private LineFault? Contradiction() =>
        needsReply.Value == false && due.Said ? new(LineField.Due, LineReason.Contradicts, due.Found) : null;

    private DateOnly? ReferenceDay()
    {
        if (reference.Value?.Day is not { } spoken)
        {
            return null;
        }

        var today = DateOnly.FromDateTime(Now);
        var found = reference.Value.Value.Found;
        var reading = spoken.On(today, DayLeaning.Past);
        var day = reading.Likeliest(today);
        NoteOnce(EventTime.FaultOf(LineField.ReferenceDate, reading, found)
            ?? (day > today ? new(LineField.ReferenceDate, LineReason.InTheFuture, found) : null));
        return day > today || day.Year < 2000 ? null : day;
    }

    private void CheckDirection()
    {
        if (head?.Mistyped is { } word)
        {
            NoteOnce(new(LineField.Direction, LineReason.Unknown, word));
        }
        else if (head?.Direction is null && !laterDirection.Said)
        {
            NoteOnce(new(LineField.Direction, LineReason.Missing, ""));
        }
        else if (head?.Direction is not null && laterDirection.Said)
        {
            NoteOnce(new(LineField.Direction, LineReason.Repeated, ""));
        }
    }

    /// <summary>The draft is built a second time for the corrected line; faults are noted the first time only.</summary>
    private void NoteOnce(LineFault? fault) => Note(noted ? null : fault);
}
