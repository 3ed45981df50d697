using LiaisonBot.Commands;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Audit;

namespace LiaisonBot.Delivery;

/// <summary>Gives the notes of an item their place in the audit chain.</summary>
internal sealed class AuditChain(LiaisonDb db, AuditNotes notes, TimeProvider time)
{
    private (long Seq, string Hash)? _kept;
    private (long Seq, string Hash)? _tail;

    /// <summary>Adds a row for every note of the item in hand.</summary>
    public async Task AppendAsync(PersonId? actor, long? updateId, CancellationToken ct)
    {
        foreach (var note in notes.Take())
        {
            var (seq, hash) = _tail ??= _kept ?? await db.AuditHeadAsync(ct);
            var row = new AuditRow(seq + 1, hash, new AuditEntry(time.GetUtcNow(), note.By ?? actor, updateId, note.Deed, note.Subject, note.Before, note.After));
            db.Insert(row);
            _tail = (row.Seq, row.Hash);
        }
    }

    /// <summary>The rows added are saved.</summary>
    public void Keep() => _kept = _tail ?? _kept;

    /// <summary>The rows added since <see cref="Keep"/> were rolled back, and what was noted with them.</summary>
    public void Rewind()
    {
        notes.Take();
        _tail = _kept;
    }

    /// <summary>Another process may have added rows.</summary>
    public void Drop() => (_kept, _tail) = (null, null);
}
