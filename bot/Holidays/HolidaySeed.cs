using System.Globalization;
using LiaisonBot.Commands;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Delivery;
using LiaisonBot.Storage.Holidays;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Holidays;

/// <summary>Fills the table of holidays when a database is opened that never had one.</summary>
internal sealed class HolidaySeed(LiaisonDb db, AuditNotes notes) : IStartDeed
{
    private const string Seeded = "holidays-seeded";

    /// <summary>Every day of <see cref="HolidayYears"/>, a stretch day by day.</summary>
    public static IReadOnlyList<Holiday> Days { get; } = [.. HolidayYears.Lines.SelectMany(Read)];

    public async Task<Reply> RunAsync(CancellationToken ct)
    {
        // The mark keeps a table that was emptied by hand empty.
        if (await db.HostMarks.FindAsync([Seeded], ct) is not null)
        {
            return Reply.Silent;
        }

        db.HostMarks.Add(new HostMark(Seeded, HolidayYears.Version));
        if (!await db.Holidays.AnyAsync(ct))
        {
            db.Holidays.AddRange(Days.Select(d => new Holiday(d.Country, d.Date, d.Name, d.Works)));
            notes.Add("holidays.seeded", "holidays", null, new { HolidayYears.Version, days = Days.Count });
        }

        return Reply.Silent;
    }

    // "VN 2026-02-16..2026-02-20 Tết Nguyên đán"; a plus before the country marks a make-up working day.
    private static IEnumerable<Holiday> Read(string line)
    {
        var parts = line.TrimStart('+').Split(' ', 3);
        var ends = parts[1].Split("..").Select(d => DateOnly.ParseExact(d, "yyyy-MM-dd", CultureInfo.InvariantCulture)).ToList();
        for (var day = ends[0]; day <= ends[^1]; day = day.AddDays(1))
        {
            yield return new Holiday(parts[0], day, parts[2], line[0] == '+');
        }
    }
}
