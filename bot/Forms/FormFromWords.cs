using LiaisonBot.Commands;
using LiaisonBot.Commands.Lines;
using LiaisonBot.FreeWords;
using LiaisonBot.Storage;

namespace LiaisonBot.Forms;

/// <summary>Something told in free words becomes the form of its register, to be looked over and saved by one tap; what is not sure is asked.</summary>
internal sealed class FormFromWords(FormDesk desk) : IFreeText
{
    public async Task<Reply?> TakeAsync(CommandCall call, CancellationToken ct)
    {
        if (call.Actor.UnitId is not { } unit || !call.Actor.Logs(unit)
            || FreeWordsReader.Read(call.Text, new FreeContext(new LineContext(call.SentAt, call.Zone, call.Actor.Language), Known(call, unit))) is not { } reading)
        {
            return null;
        }

        return await desk.OpenAsync(
            Filler.Of(call), reading.Register, [.. reading.Said.Select(s => new Said(s.Field, Detail(s.Field, s.Segment)))], null, ct,
            FormDoubts.Write(reading.Doubts.Select(d => (d.Field, (IReadOnlyList<string>)[.. d.Candidates.Select(c => Detail(d.Field, c))]))));
    }

    // "nhận từ" stands before the counterpart; as a detail of its own, a direction has no small word behind it.
    private static string Detail(LineField field, string words) => field == LineField.Direction ? words.Split(' ')[0] : words;

    private static List<KnownCounterpart<CounterpartId>> Known(CommandCall call, UnitId unit)
    {
        var (book, faced) = (call.Roster.Counterparts, call.Roster.Counterparts.FacedBy(unit));
        return [.. book.Offered.Select(c => new KnownCounterpart<CounterpartId>(
            c.Id, faced.Contains(c.Id), [call.Say.CounterpartName(c), c.NameVi, c.NameEn, .. c.NameLocal is { } local ? [local] : Array.Empty<string>()], [.. book.AliasesOf(c.Id)]))];
    }
}
