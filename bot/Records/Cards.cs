using LiaisonBot.Chat;
using LiaisonBot.Commands;
using LiaisonBot.Storage.Records;

namespace LiaisonBot.Records;

/// <summary>Shows records of any register.</summary>
internal sealed class Cards(IEnumerable<RegisterSpec> registers, IServiceProvider services)
{
    private static readonly TimeSpan UndoLasts = TimeSpan.FromMinutes(10);

    /// <summary>The reply to a command that entered or changed a record.</summary>
    public async Task<Reply> ReplyAsync(Record record, Reader reader, DateTimeOffset now, CancellationToken ct) =>
        Reply.Say(await WriteAsync(record, reader, ct), Buttons(record, reader, now)) with
        {
            Shows = record.Id, InGroup = reader.Say.LoggedInGroup(RecordName.Full(record, reader.Actor.Units), reader.Roster.Units.Get(record.UnitId)),
        };

    /// <summary>The card of a record.</summary>
    public Task<string> WriteAsync(Record record, Reader reader, CancellationToken ct) => CardOf(record).WriteAsync(record, reader, ct);

    /// <summary>The buttons that fit the record now.</summary>
    public Keyboard? Buttons(Record record, Reader reader, DateTimeOffset now)
    {
        var fresh = record.AuthorId == reader.Actor.Id && now - record.LoggedAt <= UndoLasts;
        var key = record.Id.Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var buttons = record.State switch
        {
            RecordState.Void => [],
            RecordState.Planned when reader.Actor.Logs(record.UnitId) => [new Button(reader.Say.DoneButton(), PlanDone.Prefix + ":" + key)],
            _ => new List<Button>(),
        };
        if (fresh)
        {
            buttons.Add(record.State == RecordState.Void
                ? new Button(reader.Say.RestoreButton(), RecordRestored.Prefix + ":" + key)
                : new Button(reader.Say.UndoButton(), RecordUndone.Prefix + ":" + key));
            buttons.AddRange(CardOf(record).Buttons(record, reader));
        }

        return buttons.Count == 0 ? null : Keyboard.Row([.. buttons]);
    }

    /// <summary>Whether the author may still take the record back by one tap.</summary>
    public static bool CanUndo(Record record, DateTimeOffset now) => now - record.LoggedAt <= UndoLasts;

    private IRegisterCard CardOf(Record record) =>
        (IRegisterCard)services.GetRequiredService(registers.First(r => r.Register == record.Register).Card);
}
