using LiaisonBot.Commands;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Delivery;
using LiaisonBot.Storage.Groups;
using LiaisonBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Delivery;

/// <summary>Writes down what became of messages and chats: sent, refused, moved, gone.</summary>
internal sealed class SentMarks(LiaisonDb db, AuditNotes notes, Outgoings outgoings, TimeProvider time)
{
    /// <summary>Takes in what the sender tells.</summary>
    public async Task<Turn> TakeAsync(WorkItem item, CancellationToken ct)
    {
        switch (item)
        {
            case SentItem sent:
                await MarkAsync(sent.Marks, ct);
                break;
            case MoveItem move:
                await MoveAsync(move.From, move.To, ct);
                break;
            case GoneItem gone:
                await CloseAsync(gone, ct);
                break;
            default:
                throw new InvalidOperationException("No one carries out " + item.GetType().Name);
        }

        return Turn.Nothing;
    }

    /// <summary>A group has a new id: everything kept under the old one moves, in this transaction.</summary>
    public async Task MoveAsync(long from, long to, CancellationToken ct)
    {
        if (from == to)
        {
            return;
        }

        outgoings.Tell(new Moved(from, to));
        if (await db.KnownChats.FindAsync([from], ct) is { } old)
        {
            var moved = await db.KnownChats.FindAsync([to], ct) ?? db.KnownChats.Add(new KnownChat(to, old.IsGroup, old.Title)).Entity;
            if (old.UnitId is { } unit && old.BoundById is { } by)
            {
                moved.Bind(unit, by, old.Thread);
            }

            db.KnownChats.Remove(old);
            notes.Add("chat.moved", FormattableString.Invariant($"chat:{to}"), new { chat = from, unit = old.UnitId?.Value }, new { chat = to, unit = moved.UnitId?.Value });
        }

        await db.Schedules.Where(s => s.ChatId == from).ExecuteUpdateAsync(set => set.SetProperty(s => s.ChatId, to), ct);
        await db.Outbox.Where(o => o.ChatId == from).ExecuteUpdateAsync(set => set.SetProperty(o => o.ChatId, to), ct);
        await db.AskedLines.Where(a => a.ChatId == from).ExecuteUpdateAsync(set => set.SetProperty(a => a.ChatId, to), ct);
        await db.TallyPosts.Where(t => t.ChatId == from).ExecuteUpdateAsync(set => set.SetProperty(t => t.ChatId, to), ct);
    }

    private async Task MarkAsync(IReadOnlyList<SentMark> marks, CancellationToken ct)
    {
        await db.RemoveSentAsync([.. marks.Select(m => m.RowId)], ct);
        await OpenAsync(marks.Where(m => m.MessageId is not null).ToList(), ct);
        marks.ToList().ForEach(Remember);
    }

    // What arrived proves that its chat was open then, whatever was missed of a block being lifted; not that it is since.
    private async Task OpenAsync(IReadOnlyList<SentMark> arrived, CancellationToken ct)
    {
        foreach (var id in await db.GoneAsync([.. arrived.Select(m => m.ChatId).Distinct()], ct))
        {
            if (await db.KnownChats.FindAsync([id], ct) is { } chat && arrived.Any(m => m.ChatId == id && m.At > chat.GoneAt))
            {
                chat.Back(null);
            }
        }
    }

    private void Remember(SentMark mark)
    {
        // A card written over keeps its message.
        if (mark is { MessageId: { } message, RecordId: { } record })
        {
            db.Put(new RecordMessage(mark.ChatId, message, record));
        }

        if (mark.Refusal is { } refusal)
        {
            // Put, since the host on duty before may have been refused the same, and told of it late.
            db.Put(new DeadLetter(DeadLetter.OutgoingPrefix + mark.RowId.ToString("x", System.Globalization.CultureInfo.InvariantCulture),
                null, mark.ChatId, 0, "", refusal, time.GetUtcNow()));
        }
    }

    // Only up to the row that was refused: the person may have written since, and the answer to that must not be lost.
    private async Task CloseAsync(GoneItem gone, CancellationToken ct)
    {
        var (chatId, rowId) = (gone.ChatId, gone.RowId);
        outgoings.Tell(new Closed(chatId, rowId));
        var chat = await db.KnownChats.FindAsync([chatId], ct) ?? db.KnownChats.Add(new KnownChat(chatId, chatId < 0, null)).Entity;
        chat.Gone(time.GetUtcNow());
        await db.Outbox.Where(o => o.ChatId == chatId && o.Id <= rowId).ExecuteDeleteAsync(ct);
    }
}
