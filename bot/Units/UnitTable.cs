using LiaisonBot.Commands;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Units;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Units;

/// <summary>Changes units in the database and notes it; whether it may be done is asked before.</summary>
internal sealed class UnitTable(LiaisonDb db, Keys keys, AuditNotes notes)
{
    /// <summary>The first day of a unit that nobody gave one: before any record.</summary>
    public static readonly DateOnly Always = new(2000, 1, 1);

    /// <summary>A new unit under a parent.</summary>
    public Unit Add(string code, string nameVi, string? nameEn, UnitId? parent, DateOnly? from = null)
    {
        var unit = db.Units.Add(new Unit(new UnitId(keys.Next()), code, nameVi, nameEn ?? nameVi, Zones.Default.Id, from ?? Always)).Entity;
        db.UnitPlacements.Add(new UnitPlacement(unit.Id, from ?? Always, parent));
        notes.Add("unit.added", SubjectOf(unit), null, new { code, nameVi, unit.NameEn, parent = parent?.Value });
        return unit;
    }

    /// <summary>Other names.</summary>
    public async Task RenameAsync(UnitId id, string nameVi, string? nameEn, CancellationToken ct)
    {
        var unit = await GetAsync(id, ct);
        notes.Add("unit.renamed", SubjectOf(unit), new { unit.NameVi, unit.NameEn }, new { nameVi, nameEn });
        unit.Rename(nameVi, nameEn ?? (unit.NameEn == unit.NameVi ? nameVi : unit.NameEn));
    }

    /// <summary>Stands under another parent from a day on.</summary>
    public async Task PlaceAsync(UnitId id, UnitId? parent, DateOnly from, CancellationToken ct)
    {
        var before = await db.UnitPlacements.Where(p => p.UnitId == id && p.From <= from).OrderByDescending(p => p.From)
            .Select(p => new { p.ParentId, p.From }).FirstOrDefaultAsync(ct);
        if (await db.UnitPlacements.FindAsync([id, from], ct) is { } there)
        {
            there.Under(parent);
        }
        else
        {
            db.UnitPlacements.Add(new UnitPlacement(id, from, parent));
        }

        notes.Add("unit.placed", SubjectOf(await GetAsync(id, ct)),
            before is null ? null : new { parent = before.ParentId?.Value, from = before.From }, new { parent = parent?.Value, from });
    }

    /// <summary>Ends with the day before; the successor, if any, takes over the units below.</summary>
    public async Task EndAsync(UnitId id, UnitId? successor, DateOnly from, IEnumerable<UnitId> below, CancellationToken ct)
    {
        var unit = await GetAsync(id, ct);
        var before = new { successor = unit.SuccessorId?.Value, until = unit.ValidTo };
        unit.MergeInto(successor, from.AddDays(-1));
        notes.Add(successor is null ? "unit.ended" : "unit.merged", SubjectOf(unit), before, new { successor = successor?.Value, until = unit.ValidTo });
        foreach (var child in below)
        {
            await PlaceAsync(child, successor, from, ct);
        }
    }

    /// <summary>Sets the monthly window from a month on.</summary>
    public async Task SetWindowAsync(UnitId id, int endsOn, DateOnly fromMonth, CancellationToken ct)
    {
        var unit = await GetAsync(id, ct);
        notes.Add("unit.window", SubjectOf(unit), new { unit.WindowEndsOn, unit.WindowFrom }, new { endsOn, fromMonth });
        unit.SetWindow(endsOn, fromMonth);
    }

    private static string SubjectOf(Unit unit) => FormattableString.Invariant($"unit:{unit.Id.Value}");

    private async Task<Unit> GetAsync(UnitId id, CancellationToken ct) =>
        await db.Units.FindAsync([id], ct) ?? throw new InvalidOperationException("The unit is not there any more.");
}
