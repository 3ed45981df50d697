using LiaisonBot.Commands;
using LiaisonBot.Commands.Lines;
using LiaisonBot.Known;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Forms;
using LiaisonBot.Storage.Records;
using LiaisonBot.Words;

namespace LiaisonBot.Forms;

/// <summary>Who fills in a form, and when: "today" and "now" in it go by that message or press.</summary>
internal sealed record Filler(Actor Actor, Roster Roster, DateTimeOffset At, Phrases Say)
{
    public static Filler Of(CommandCall call) => new(call.Actor, call.Roster, call.SentAt, call.Say);

    public static Filler Of(PressCall press) => new(press.Actor, press.Roster, press.At, press.Say);

    /// <summary>The zone of the person's unit.</summary>
    public TimeZoneInfo Zone => Actor.UnitId is { } unit ? Actor.Units.ZoneOf(unit) : Zones.Default;

    /// <summary>What a line of theirs is read against.</summary>
    public LineContext Context => new(At, Zone, Actor.Language);
}

/// <summary>Opens forms, takes answers and says what is asked next. One question at a time, in one message.</summary>
internal sealed class FormDesk(LiaisonDb db, Keys keys, FormBook book, FormFace face)
{
    // A draft left for longer is not what is sent now belongs to.
    private static readonly TimeSpan Attentive = TimeSpan.FromHours(12);

    /// <summary>Begins a form, with whatever is known already. Forms begun before wait among the drafts.</summary>
    /// <param name="doubts">What is not sure of it, see <see cref="FormDoubts"/>.</param>
    /// <param name="corrects">The number and version of the record it corrects; null makes a new one.</param>
    public async Task<Reply> OpenAsync(Filler filler, Register register, IReadOnlyList<Said> said, (string Number, int Version)? corrects, CancellationToken ct, string doubts = "")
    {
        var spec = book.Get(register);
        var draft = new FormDraft(keys.Next(), filler.Actor.Id, filler.Actor.AccountId, register, filler.At) { Corrects = corrects?.Number, CorrectsVersion = corrects?.Version };
        var sheet = new FormSheet(spec, said);
        if (said.Count > 0)
        {
            draft.Skim(doubts);
        }

        draft.Answer(sheet.Write(), said.Count == 0 ? spec.Asked[0].Field.ToString() : Open(draft, sheet)?.ToString(), filler.At);
        db.FormDrafts.Add(draft);
        return (await face.DrawAsync(draft, filler, ct)) with { InGroup = filler.Say.AnsweredInPrivate() };
    }

    /// <summary>What a line of a register says, field by field; nothing when it cannot be read.</summary>
    public IReadOnlyList<Said> TakeApart(Register register, string argument, LineContext context) => book.Get(register).Line.Read(argument, context).Said;

    /// <summary>What was said of a field, as it is shown beside the field's name.</summary>
    public string Shown(Register register, Said said, Tongue tongue) => book.Get(register).Shown(said, tongue);

    /// <summary>The sheet of a draft.</summary>
    public FormSheet SheetOf(FormDraft draft) => FormSheet.Read(book.Get(draft.Register), draft.Said);

    /// <summary>A draft as a line of a list.</summary>
    public DraftShown Show(FormDraft draft, Filler reader)
    {
        var sheet = SheetOf(draft);
        return new(draft, sheet[LineField.Counterpart], sheet[LineField.Summary], Calendar.WallClock.ToLocal(draft.TouchedAt, reader.Zone));
    }

    /// <summary>Takes an answer to a field and asks the next one; a bad one is told and the field asked again.</summary>
    public async Task<Reply> AnswerAsync(FormDraft draft, FormField field, string words, Filler filler, CancellationToken ct)
    {
        var (sheet, fault) = Take(SheetOf(draft), field, words, filler);
        if (sheet is null)
        {
            return await face.DrawAsync(draft, filler, ct, fault);
        }

        FormDoubts.Settle(draft, field.Field);
        var answered = sheet[field.Field] is not null || field.Picker is Choices or DayPicker;
        draft.Answer(sheet.Write(), answered ? Next(draft, sheet, field)?.ToString() : draft.Asks, filler.At);
        return await face.DrawAsync(draft, filler, ct);
    }

    /// <summary>The form that what is sent to a private chat now belongs to; null when none is in hand.</summary>
    public async Task<FormDraft?> InHandAsync(CommandCall call, CancellationToken ct) =>
        (await db.OpenDraftsAsync(call.Actor.Id, ct)).FirstOrDefault() is { } draft && draft.ChatId == call.Chat.Id && call.SentAt - draft.TouchedAt <= Attentive ? draft : null;

    /// <summary>Shows a draft where it stands, below what was written last.</summary>
    /// <param name="news">What is said above it.</param>
    public async Task<Reply> ShowAgainAsync(FormDraft draft, Filler filler, CancellationToken ct, string? news = null)
    {
        var drawn = await face.DrawAsync(draft, filler, ct);
        return await MoveDownAsync(draft, news is null ? drawn : drawn with { Html = news + "\n\n" + drawn.Html }, ct);
    }

    /// <summary>The form moves below what was written last, so that on a phone it stays in sight: it is one message at any time, the last of the chat.</summary>
    public async Task<Reply> MoveDownAsync(FormDraft draft, Reply drawn, CancellationToken ct) =>
        await db.MessageOfAsync(draft, ct) is { } before ? drawn with { Deletions = [new Deletion(draft.ChatId, before)] } : drawn;

    /// <summary>Keeps an answer that has a second part, a day that has a time, without going on.</summary>
    /// <returns>What is wrong with it; null when it was kept.</returns>
    public string? Keep(FormDraft draft, FormField field, string words, Filler filler)
    {
        var (sheet, fault) = Take(SheetOf(draft), field, words, filler);
        if (sheet is not null)
        {
            draft.Answer(sheet.Write(), field.Field.ToString(), filler.At);
        }

        return fault;
    }

    /// <summary>Goes on to the next question without an answer, or back to the whole.</summary>
    public void Skip(FormDraft draft, FormField field, DateTimeOffset now)
    {
        var sheet = SheetOf(draft);
        draft.Answer(sheet.Write(), Next(draft, sheet, field)?.ToString(), now);
    }

    /// <summary>Asks the question before; of the first one, the same again.</summary>
    public void Back(FormDraft draft, FormField field, DateTimeOffset now)
    {
        var asked = book.Get(draft.Register).Asked;
        var at = asked.ToList().IndexOf(field);
        draft.Answer(draft.Said, draft.LookedOver || at < 0 ? null : asked[Math.Max(0, at - 1)].Field.ToString(), now);
    }

    /// <summary>Asks for one field of the whole.</summary>
    public static void Ask(FormDraft draft, FormField? field, DateTimeOffset now) => draft.Answer(draft.Said, field?.Field.ToString(), now);

    /// <summary>Empties a field.</summary>
    public void Clear(FormDraft draft, FormField field, DateTimeOffset now) => draft.Answer(SheetOf(draft).Without(field.Field).Write(), null, now);

    // On the way, the next field that nothing is known of yet; afterwards, back to the whole.
    private static LineField? Next(FormDraft draft, FormSheet sheet, FormField field)
    {
        var asked = sheet.Spec.Asked.ToList();
        var at = asked.IndexOf(field);
        var next = draft.LookedOver || at < 0 ? null : asked.Skip(at + 1).FirstOrDefault(f => sheet[f.Field] is null);
        return next?.Field ?? (draft.LookedOver ? Open(draft, sheet) : sheet.Missing.FirstOrDefault()?.Field);
    }

    // Of what was told in free words, the first thing that is not sure is asked; then what is missing.
    private static LineField? Open(FormDraft draft, FormSheet sheet) =>
        FormDoubts.Fields(draft).Cast<LineField?>().FirstOrDefault(f => sheet.Spec.Fields.Any(known => known.Field == f)) ?? sheet.Missing.FirstOrDefault()?.Field;

    private static (FormSheet? Sheet, string? Fault) Take(FormSheet sheet, FormField field, string words, Filler filler)
    {
        if (field.Field == LineField.Counterpart)
        {
            return TakeCounterpart(sheet, field, words, filler);
        }

        var (taken, problem) = sheet.Take(field, words, filler.Context);
        return (taken, problem is null ? null : filler.Say.FormFault(field.Field, words, problem));
    }

    private static (FormSheet? Sheet, string? Fault) TakeCounterpart(FormSheet sheet, FormField field, string typed, Filler filler)
    {
        var book = filler.Roster.Counterparts;
        var finding = filler.Actor.UnitId is { } unit ? book.Find(unit, typed) : new([], []);
        if (finding.Fits is [var one])
        {
            return (sheet.Take(field, filler.Say.CounterpartName(book.Get(one)), filler.Context).Sheet, null);
        }

        var near = finding.Fits.Count > 0 ? finding.Fits : finding.Suggestions;
        return (null, filler.Say.FormCounterpartUnclear(typed, [.. near.Take(5).Select(id => filler.Say.CounterpartName(book.Get(id)))]));
    }
}

/// <summary>The forms there are, one a register.</summary>
internal sealed class FormBook(IReadOnlyList<FormSpec> forms)
{
    /// <summary>The form of a register.</summary>
    public FormSpec Get(Register register) => forms.First(f => f.Register == register);
}
