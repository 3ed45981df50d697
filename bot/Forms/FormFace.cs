using LiaisonBot.Chat;
using LiaisonBot.Commands;
using LiaisonBot.Commands.Lines;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Files;
using LiaisonBot.Storage.Forms;

namespace LiaisonBot.Forms;

/// <summary>Draws a form as it stands: one question with its buttons, or the whole to look over.</summary>
internal sealed class FormFace(LiaisonDb db, FormBook book, FormPicks picks)
{
    // Of two buttons in a row, a narrow phone shows about so much of each.
    private const int LongestOfTwo = 16;

    /// <summary>The message of a draft.</summary>
    /// <param name="fault">What was wrong with the last answer, in words for the person.</param>
    /// <param name="view">Another view of the same question: a month of the calendar, the hours, a number to step.</param>
    public async Task<Reply> DrawAsync(FormDraft draft, Filler filler, CancellationToken ct, string? fault = null, string view = "")
    {
        draft.Draw();
        var sheet = FormSheet.Read(book.Get(draft.Register), draft.Said);
        var field = sheet.Spec.Find(draft.Asks);
        var keys = new FormKeys(draft);
        var (html, rows) = field is not null ? await QuestionAsync(field, sheet, draft, keys, view, filler, ct)
            : (Whole(sheet, draft, filler), WholeRows(sheet, keys, view == FormKeys.More, filler));
        draft.Offer(keys.Offered);
        var enclosed = filler.Say.EnclosedLine(await db.EnclosedAsync(new RecordId(draft.Id), ct));
        return Reply.Say((fault is null ? "" : $"⚠️ {fault}\n\n") + html + (enclosed.Length == 0 ? "" : "\n\n" + enclosed), new Keyboard(rows)) with { Shows = new RecordId(draft.Id) };
    }

    private static string Whole(FormSheet sheet, FormDraft draft, Filler filler) => filler.Say.FormWhole(
        draft.Register, draft.Corrects, [.. Shown(sheet, filler)], [.. sheet.Missing.Select(f => f.Field)], FormDoubts.Fields(draft));

    // All that would be saved, in the order of the form; last what free words said and no question asks: that it is a plan.
    private static IEnumerable<(LineField Field, string Words)> Shown(FormSheet sheet, Filler filler)
    {
        var order = sheet.Spec.Fields.Select(f => f.Field).ToList();
        return sheet.Said.OrderBy(s => order.IndexOf(s.Field) is >= 0 and var at ? at : order.Count).Select(s => (s.Field, sheet.Spec.Shown(s, filler.Actor.Language)));
    }

    private static IReadOnlyList<IReadOnlyList<Button>> WholeRows(FormSheet sheet, FormKeys keys, bool more, Filler filler)
    {
        var said = sheet.Spec.Fields.Where(f => sheet[f.Field] is not null || f.Required || f.Asked).ToList();
        var shown = more ? sheet.Spec.Fields.Except(said) : said;
        var rows = shown.Select(f => keys.Edit(f, filler.Say.FieldButton(f.Field))).Chunk(2).ToList<IReadOnlyList<Button>>();
        if (more)
        {
            return [.. rows, [keys.View("", filler.Say.FormBackToWhole())]];
        }

        var save = sheet.Missing.Any() ? Array.Empty<IReadOnlyList<Button>>() : [[keys.Save(filler.Say.FormSave())]];
        IReadOnlyList<Button> last = [.. said.Count < sheet.Spec.Fields.Count ? [keys.View(FormKeys.More, filler.Say.FormMore())] : Array.Empty<Button>(), keys.Cancel(filler.Say.FormCancel())];
        return [.. save, .. rows, last];
    }

    private async Task<(string Html, IReadOnlyList<IReadOnlyList<Button>> Rows)> QuestionAsync(
        FormField field, FormSheet sheet, FormDraft draft, FormKeys keys, string view, Filler filler, CancellationToken ct)
    {
        var step = draft.LookedOver ? 0 : sheet.Spec.Asked.ToList().IndexOf(field) + 1;
        var html = filler.Say.FormQuestion(draft.Register, field.Field, step, sheet.Spec.Asked.Count, [.. Shown(sheet, filler)]);
        var rows = field.Picker is MomentPicker or DayPicker && view.Length > 0 || field.Picker is MomentPicker && HasDayOnly(sheet, field)
            ? FormDays.Rows(field, view, keys, filler)
            : field.Picker is NumberPicker && FormKeys.Number(view) is { } number
            ? FormNumbers.Steps(field, number, keys, filler)
            : Picked(field, await picks.OfAsync(field, draft, filler, ct), keys, filler);
        return (html, [.. rows, Ways(field, sheet, draft, keys, filler)]);
    }

    // The day was picked and no time yet: the hours are next.
    private static bool HasDayOnly(FormSheet sheet, FormField field) => sheet[field.Field] is { } said && !said.Contains(':', StringComparison.Ordinal);

    private static List<IReadOnlyList<Button>> Picked(FormField field, IReadOnlyList<Pick> all, FormKeys keys, Filler filler)
    {
        var across = field.Picker switch { NumberPicker => 6, WordsPicker => 1, _ when all.Any(p => p.Label.Length > LongestOfTwo) => 1, _ => 2 };
        var rows = all.Select(pick => keys.Offer(pick)).Chunk(across).ToList<IReadOnlyList<Button>>();
        switch (field.Picker)
        {
            case NumberPicker:
                rows.Add([keys.View(FormKeys.NumberView(FormNumbers.First), filler.Say.FormOtherNumber())]);
                break;
            case MomentPicker or DayPicker:
                rows.AddRange(FormDays.Quick(field, keys, filler));
                break;
        }

        return rows;
    }

    private static List<Button> Ways(FormField field, FormSheet sheet, FormDraft draft, FormKeys keys, Filler filler)
    {
        var ways = new List<Button>();
        if (draft.LookedOver)
        {
            ways.Add(keys.Whole(filler.Say.FormBackToWhole()));
            ways.AddRange(!field.Required && sheet[field.Field] is not null ? [keys.Clear(filler.Say.FormClear())] : []);
            return ways;
        }

        ways.AddRange(sheet.Spec.Asked[0] == field ? [] : [keys.Back(filler.Say.FormBack())]);
        ways.AddRange(field.Required ? [] : [keys.Skip(filler.Say.FormSkip())]);
        ways.Add(keys.Cancel(filler.Say.FormCancel()));
        return ways;
    }
}
