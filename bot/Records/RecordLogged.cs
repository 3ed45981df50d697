using LiaisonBot.Commands;
using LiaisonBot.Commands.Lines;
using LiaisonBot.Forms;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Counterparts;
using LiaisonBot.Storage.Records;

namespace LiaisonBot.Records;

/// <summary>
/// A record logged in one line, of whatever register; without a line its form is opened. The line is read, a resend, an unclear counterpart and one
/// that looks like another are asked about, and only then is anything entered. The registers say what differs.
/// </summary>
internal abstract class RecordLogged<TDraft>(Register register, Resend resend, Twins twins, Cards cards, FormDesk forms) : ICommand
    where TDraft : class
{
    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        if (call.Actor.UnitId is not { } unit || !call.Actor.Logs(unit))
        {
            return Reply.Refuse(call.Say.NoUnitToLogFor());
        }

        if (call.Text.Length == 0)
        {
            return await forms.OpenAsync(call, register, [], null, ct);
        }

        var parsed = Read(call.Text, new LineContext(call.SentAt, call.Zone, call.Actor.Language));
        if (!parsed.Ok)
        {
            return Reply.Refuse(call.Say.LineProblem(CounterpartDesk.Named(call, unit, parsed.Problem)));
        }

        return await resend.AskAsync(call, ct) ?? await LogAsync(call, unit, parsed.Value, ct);
    }

    /// <summary>Reads what stands behind the command.</summary>
    protected abstract Parsed<TDraft> Read(string text, LineContext context);

    /// <summary>The other side as typed.</summary>
    protected abstract string CounterpartOf(TDraft draft);

    /// <summary>What the record is about.</summary>
    protected abstract string SummaryOf(TDraft draft);

    /// <summary>A record that is there already and looks like this one; null where the register has no way to tell.</summary>
    protected virtual Task<Record?> FindTwinAsync(UnitId unit, TDraft draft, Counterpart counterpart, CancellationToken ct) => Task.FromResult<Record?>(null);

    /// <summary>Enters the record with the register's own fields, or says why not; exactly one of the two.</summary>
    protected abstract Task<(Record? Record, Reply? Instead)> EnterAsync(
        CommandCall call, UnitId unit, TDraft draft, Counterpart counterpart, CancellationToken ct);

    private async Task<Reply> LogAsync(CommandCall call, UnitId unit, TDraft draft, CancellationToken ct)
    {
        var (counterpart, unclear) = CounterpartDesk.Find(call, unit, CounterpartOf(draft));
        if (counterpart is null)
        {
            return unclear!;
        }

        if (await twins.AskAsync(call, await FindTwinAsync(unit, draft, counterpart, ct), SummaryOf(draft), ct) is { } question)
        {
            return question;
        }

        var (record, instead) = await EnterAsync(call, unit, draft, counterpart, ct);
        return record is null ? instead! : await cards.ReplyAsync(record, new Reader(call.Actor, call.Roster, call.Say), call.SentAt, ct);
    }
}
