using LiaisonBot.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Storage.Forms;

/// <summary>What forms ask of the database.</summary>
public static class FormDrafts
{
    /// <summary>Drafts of a person that can be gone on with, the last touched first.</summary>
    public static Task<List<FormDraft>> OpenDraftsAsync(this LiaisonDb db, PersonId person, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.FormDrafts.Where(d => d.PersonId == person && d.SavedAt == null && d.DroppedAt == null)
            .OrderByDescending(d => d.TouchedAt).ThenByDescending(d => d.Id).ToListAsync(ct);
    }

    /// <summary>The newest message of a chat that shows a draft; null while none was delivered.</summary>
    public static Task<long?> MessageOfAsync(this LiaisonDb db, FormDraft draft, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(draft);
        var shown = new RecordId(draft.Id);
        return db.RecordMessages.AsNoTracking().Where(m => m.ChatId == draft.ChatId && m.RecordId == shown)
            .OrderByDescending(m => m.MessageId).Select(m => (long?)m.MessageId).FirstOrDefaultAsync(ct);
    }

    /// <summary>The last records of a unit in a register, newest first: what its people say usually.</summary>
    public static Task<List<Record>> LastRecordsAsync(this LiaisonDb db, UnitId unit, Register register, int count, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Records.AsNoTracking().Where(r => r.UnitId == unit && r.Register == register && r.State != RecordState.Void)
            .OrderByDescending(r => r.Year).ThenByDescending(r => r.Number).Take(count).ToListAsync(ct);
    }

    /// <summary>Stretches of markers that a unit patrolled, newest first.</summary>
    public static Task<List<string>> LastStretchesAsync(this LiaisonDb db, UnitId unit, int count, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Records.AsNoTracking().Where(r => r.UnitId == unit && r.Register == Register.Patrol)
            .OrderByDescending(r => r.Year).ThenByDescending(r => r.Number).Take(count)
            .Join(db.Patrols.Where(p => p.FromMarker != null), r => r.Id, p => p.RecordId, (r, p) => p.ToMarker == null ? p.FromMarker! : p.FromMarker + "-" + p.ToMarker)
            .ToListAsync(ct);
    }
}
