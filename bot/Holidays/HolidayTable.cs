using System.Globalization;
using LiaisonBot.Commands;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Holidays;

namespace LiaisonBot.Holidays;

/// <summary>Changes days off and make-up days in the database and notes it.</summary>
internal sealed class HolidayTable(LiaisonDb db, AuditNotes notes)
{
    /// <summary>Sets each day of a stretch, in place of what stood there.</summary>
    public async Task SetAsync(string country, DateOnly from, DateOnly to, string name, bool works, CancellationToken ct)
    {
        for (var day = from; day <= to; day = day.AddDays(1))
        {
            if (await db.Holidays.FindAsync([country, day], ct) is { } there)
            {
                notes.Add("holiday.changed", SubjectOf(country, day), new { there.Name, there.Works }, new { name, works });
                there.Change(name, works);
            }
            else
            {
                db.Holidays.Add(new Holiday(country, day, name, works));
                notes.Add("holiday.added", SubjectOf(country, day), null, new { name, works });
            }
        }
    }

    /// <summary>Takes days out; returns how many were there.</summary>
    public async Task<int> RemoveAsync(string country, DateOnly from, DateOnly to, CancellationToken ct)
    {
        var removed = 0;
        for (var day = from; day <= to; day = day.AddDays(1))
        {
            if (await db.Holidays.FindAsync([country, day], ct) is { } there)
            {
                notes.Add("holiday.removed", SubjectOf(country, day), new { there.Name, there.Works }, null);
                db.Holidays.Remove(there);
                removed++;
            }
        }

        return removed;
    }

    private static string SubjectOf(string country, DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"holiday:{country}:{day:yyyy-MM-dd}");
}
