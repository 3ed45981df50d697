using LiaisonBot.Commands;
using LiaisonBot.Commands.Lines;
using LiaisonBot.Forms;
using LiaisonBot.Known;
using LiaisonBot.Storage.Records;
using LiaisonBot.Words;

namespace LiaisonBot.Records;

/// <summary>One field of a record as it was and as it is; null where nothing was said.</summary>
internal sealed record FieldChange(LineField Field, string? Before, string? After);

/// <summary>Corrects stored records: an edit is a line of the register, read against the line as it stands.</summary>
internal sealed class Editing(IEnumerable<RegisterSpec> registers, IServiceProvider services, Registrar registrar, Cards cards, FormDesk forms)
{
    /// <summary>The name of the question why.</summary>
    public const string WhyQuestion = "why";

    // What is changed later than a day after it was logged has been read by others.
    private static readonly TimeSpan FreelyFor = TimeSpan.FromHours(24);

    /// <summary>Whether a change at this time needs a reason.</summary>
    public static bool NeedsReason(Record record, DateTimeOffset now) => now - record.LoggedAt > FreelyFor;

    /// <summary>Why this person cannot correct it now; null when they can.</summary>
    public static string? WhyNot(Record record, Actor actor, Phrases say)
    {
        var name = RecordName.Of(record, actor);
        return !actor.Logs(record.UnitId) ? say.OnlyReads(name) : record.State == RecordState.Void ? say.VoidIsNotEdited(name) : null;
    }

    /// <summary>The form of the register with what the record says.</summary>
    public async Task<Reply> OpenAsync(Record record, Filler filler, CancellationToken ct)
    {
        var line = await cards.LineAsync(record, new Reader(filler.Actor, filler.Roster, filler.Say), filler.Actor.Language, ct);
        return await forms.OpenAsync(
            filler, record.Register, forms.TakeApart(record.Register, line, filler.Context), (RecordName.Of(record, filler.Actor), record.Version), ct);
    }

    /// <summary>The record is from now on what the line says, or it is said why not.</summary>
    public async Task<Reply> ApplyAsync(CommandCall call, Record record, string typed, CancellationToken ct)
    {
        var (line, reason) = ReasonText.Cut(typed);
        var (correction, instead) = await Corrects(record).ReadAsync(call, record, line, ct);
        if (correction is null)
        {
            return instead!;
        }

        var (reader, name) = (new Reader(call.Actor, call.Roster, call.Say), RecordName.Of(record, call.Actor));
        var changes = Compare(record.Register, await cards.LineAsync(record, reader, call.Actor.Language, ct), line, call);
        if (changes.Count == 0)
        {
            return Reply.Say(call.Say.NothingIsDifferent(name));
        }

        if (correction.Entry.Planned && record.State == RecordState.Done)
        {
            return Reply.Refuse(call.Say.DoneIsNotToCome(name));
        }

        var why = reason ?? call.Say.EditReason(call.Answers[WhyQuestion]);
        if (why is null && NeedsReason(record, call.SentAt))
        {
            return AskWhy(call, name, changes);
        }

        return !await registrar.CorrectAsync(record, correction, why, call, () => cards.LineAsync(record, reader, Tongue.Vi, ct), ct)
            ? Reply.Refuse(call.Say.BookHasGoneOn(name))
            : await cards.ShowAsync(record, reader, call.SentAt, ct) with
            {
                InGroup = call.Say.EditedInGroup(RecordName.Full(record, call.Actor.Units)), Posts = await Corrects(record).TellAsync(call, record, ct),
            };
    }

    /// <summary>What a line would change of a record, or what is wrong with the line.</summary>
    public async Task<(IReadOnlyList<FieldChange> Changes, Reply? Problem)> LookAsync(CommandCall call, Record record, string line, CancellationToken ct)
    {
        var (correction, instead) = await Corrects(record).ReadAsync(call, record, line, ct);
        return correction is null ? ([], instead)
            : (Compare(record.Register, await cards.LineAsync(record, new Reader(call.Actor, call.Roster, call.Say), call.Actor.Language, ct), line, call), null);
    }

    /// <summary>What differs between two lines of a register, field by field.</summary>
    public IReadOnlyList<FieldChange> Compare(Register register, string before, string after, CommandCall call)
    {
        // A line of a unit's day is read in Vietnam's zone like any other: both lines alike.
        var context = new LineContext(call.SentAt, call.Zone, call.Actor.Language);
        var (old, now) = (Words(register, before, context), Words(register, after, context));
        return [.. now.Keys.Union(old.Keys).Order().Select(f => new FieldChange(f, old.GetValueOrDefault(f), now.GetValueOrDefault(f))).Where(c => c.Before != c.After)];
    }

    private Dictionary<LineField, string> Words(Register register, string line, LineContext context) =>
        forms.TakeApart(register, line, context).GroupBy(s => s.Field).ToDictionary(g => g.Key, g => string.Join(", ", g.Select(s => forms.Shown(register, s, context.Language))));

    private static Reply AskWhy(CommandCall call, string name, IReadOnlyList<FieldChange> changes) => Reply.Ask(
        call, WhyQuestion, call.Say.WhyEdited(name, changes, call.Typed),
        [.. Phrases.EditReasons.Select(r => new Choice(call.Say.EditReason(r)!, r)), new Choice(call.Say.DoNotEdit(), AskedPressed.Dropped)]);

    private ICorrects Corrects(Record record) => (ICorrects)services.GetRequiredService(registers.First(r => r.Register == record.Register).Logged);
}
