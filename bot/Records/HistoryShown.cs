using System.Text.Json;
using LiaisonBot.Calendar;
using LiaisonBot.Commands;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Audit;
using LiaisonBot.Storage.Records;

namespace LiaisonBot.Records;

/// <summary>One thing that was done to a record.</summary>
/// <param name="At">Wall clock in the record's zone.</param>
/// <param name="Who">Null for the host itself.</param>
/// <param name="Changes">What differs; only of a correction.</param>
internal sealed record HistoryStep(int Number, DateTime At, string? Who, string Deed, IReadOnlyList<FieldChange> Changes, string? Why);

/// <summary><c>/history NUMBER</c>: every version with who, when and why, and what differs, read from the audit.</summary>
internal sealed class HistoryShown(LiaisonDb db, RecordPick pick, Editing editing) : ICommand
{
    private const int PageSize = 8;

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        if (RecordPick.Cut(call.Text) is var (number, _))
        {
            var (found, instead) = await pick.FindAsync(call, number, ct);
            return found is null ? instead! : await ShowAsync(call, found, ct);
        }

        return await pick.AnsweredAsync(call, ct) is { } answered ? await ShowAsync(call, answered, ct) : Reply.Refuse(call.Say.HistoryWhat(call.Typed));
    }

    private async Task<Reply> ShowAsync(CommandCall call, Record record, CancellationToken ct)
    {
        var rows = await db.AuditOfAsync([AuditSubject.Of(record.Id), AuditSubject.About(record.Id)], ct);
        var page = ListPages.Of(call);
        var steps = rows.Select((row, at) => StepOf(row, at + 1, record, call)).Reverse().Skip(page * PageSize).Take(PageSize).ToList();
        return ListPages.Reply(call, call.Say.History(RecordName.Of(record, call.Actor), steps), null, rows.Count > (page + 1) * PageSize);
    }

    private HistoryStep StepOf(AuditRow row, int number, Record record, CommandCall call)
    {
        var (before, after) = (Text(row.Before, "line"), Text(row.After, "line"));
        return new(
            number, WallClock.ToLocal(row.At, TimeZoneInfo.FindSystemTimeZoneById(record.Zone)),
            row.ActorId is { } who ? call.Roster.FindPerson(who)?.Name : null, row.Deed,
            before is not null && after is not null ? editing.Compare(record.Register, before, after, call) : [],
            Text(row.After, "why") ?? Text(row.After, "VoidReason"));
    }

    private static string? Text(string? json, string name)
    {
        if (json is null)
        {
            return null;
        }

        using var facts = JsonDocument.Parse(json);
        return facts.RootElement.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
    }
}
