using LiaisonBot.Commands;
using LiaisonBot.Commands.Lines;
using LiaisonBot.Forms;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Counterparts;
using LiaisonBot.Storage.Records;

namespace LiaisonBot.Records;

/// <summary>What a line makes of a record: the entry, and the register's own fields.</summary>
internal sealed record Made(Entry Entry, Func<Record, object> DetailOf);

/// <summary>A record as it is to be from now on. <c>Told</c>: the register's own fields.</summary>
internal sealed record Correction(Entry Entry, object Told);

/// <summary>Reads what a record of one register is to be from now on.</summary>
internal interface ICorrects
{
    /// <summary>What <paramref name="line"/> (behind the command word) makes of the record, or what to say instead; exactly one of the two.</summary>
    Task<(Correction? Correction, Reply? Instead)> ReadAsync(CommandCall call, Record record, string line, CancellationToken ct);

    /// <summary>Whom else it concerns at once that the record says what it says now.</summary>
    Task<IReadOnlyList<Post>> TellAsync(CommandCall call, Record record, CancellationToken ct);
}

/// <summary>What the logging of every register is made of.</summary>
internal sealed record RecordFlow(Registrar Registrar, Resend Resend, Twins Twins, Cards Cards, FormDesk Forms);

/// <summary>
/// A record logged in one line, of whatever register; without a line its form is opened. The line is read, a resend, an unclear
/// counterpart and one that looks like another are asked about, and only then is anything entered. The registers say what differs.
/// </summary>
internal abstract class RecordLogged<TDraft>(Register register, RecordFlow flow) : ICommand, ICorrects
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
            return await flow.Forms.OpenAsync(Filler.Of(call), register, [], null, ct);
        }

        var parsed = Read(call.Text, new LineContext(call.SentAt, call.Zone, call.Actor.Language));
        if (!parsed.Ok)
        {
            return Reply.Refuse(call.Say.LineProblem(CounterpartDesk.Named(call, unit, parsed.Problem)));
        }

        return await flow.Resend.AskAsync(call, ct) ?? await LogAsync(call, unit, parsed.Value, ct);
    }

    /// <inheritdoc/>
    public async Task<(Correction? Correction, Reply? Instead)> ReadAsync(CommandCall call, Record record, string line, CancellationToken ct)
    {
        var parsed = Read(line, new LineContext(call.SentAt, TimeZoneInfo.FindSystemTimeZoneById(record.Zone), call.Actor.Language));
        if (!parsed.Ok)
        {
            return (null, Reply.Refuse(call.Say.LineProblem(InEdit(call, record, CounterpartDesk.Named(call, record.UnitId, parsed.Problem)))));
        }

        var (counterpart, unclear) = Own(call, record, CounterpartOf(parsed.Value)) is { } own ? (own, null) : CounterpartDesk.Find(call, record.UnitId, CounterpartOf(parsed.Value));
        var (made, instead) = counterpart is null ? (null, unclear) : await MakeAsync(call, record.UnitId, parsed.Value, counterpart, ct);
        return made is null ? (null, instead) : (new Correction(made.Entry, made.DetailOf(record)), null);
    }

    /// <inheritdoc/>
    public virtual Task<IReadOnlyList<Post>> TellAsync(CommandCall call, Record record, CancellationToken ct) => Task.FromResult<IReadOnlyList<Post>>([]);

    /// <summary>Reads what stands behind the command.</summary>
    protected abstract Parsed<TDraft> Read(string text, LineContext context);

    /// <summary>The other side as typed.</summary>
    protected abstract string CounterpartOf(TDraft draft);

    /// <summary>A record that is there already and looks like this one; null where the register has no way to tell.</summary>
    protected virtual Task<Record?> FindTwinAsync(UnitId unit, TDraft draft, Counterpart counterpart, CancellationToken ct) => Task.FromResult<Record?>(null);

    /// <summary>What the line makes of a record, or what to say instead; exactly one of the two.</summary>
    protected abstract Task<(Made? Made, Reply? Instead)> MakeAsync(
        CommandCall call, UnitId unit, TDraft draft, Counterpart counterpart, CancellationToken ct);

    // The record keeps its counterpart where it is named as before, also one that is not offered any more.
    private static Counterpart? Own(CommandCall call, Record record, string typed)
    {
        var own = call.Roster.Counterparts.Get(record.CounterpartId);
        return call.Roster.Counterparts.NamesOf(own).Contains(typed) ? own : null;
    }

    // The copy to send again corrects the same record.
    private static LineProblem InEdit(CommandCall call, Record record, LineProblem problem) => problem with
    {
        Corrected = $"/{call.Typed} {RecordName.Of(record, call.Actor)} {CommandLine.Read(problem.Corrected)?.Argument}",
    };

    private async Task<Reply> LogAsync(CommandCall call, UnitId unit, TDraft draft, CancellationToken ct)
    {
        var (counterpart, unclear) = CounterpartDesk.Find(call, unit, CounterpartOf(draft));
        if (counterpart is null)
        {
            return unclear!;
        }

        var twin = await FindTwinAsync(unit, draft, counterpart, ct);
        var (made, instead) = await MakeAsync(call, unit, draft, counterpart, ct);
        if (made is null)
        {
            return instead!;
        }

        if (await flow.Twins.AskAsync(call, twin, made.Entry.Summary, ct) is { } question)
        {
            return question;
        }

        var record = await flow.Registrar.EnterAsync(call, made.Entry, made.DetailOf, ct);
        var card = await flow.Cards.ReplyAsync(record, new Reader(call.Actor, call.Roster, call.Say), call.SentAt, ct);
        return card with { Posts = await TellAsync(call, record, ct) };
    }
}
