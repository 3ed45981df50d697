using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Records;
using LiaisonBot.Words;

namespace LiaisonBot.Verbs.Export;

/// <summary><c>export --from D --to D FILE.csv [--unit CODE]</c>: the plain rows of every register, so that anyone can count for themselves.</summary>
internal static class ExportVerb
{
    public static Command Build(LookDesk desk)
    {
        var from = new Option<string>("--from") { Required = true, Description = "first event day, 2026-10-01" };
        var to = new Option<string>("--to") { Required = true, Description = "last event day" };
        var unit = new Option<string?>("--unit") { Description = "only this unit and those below it, as its tally counts them" };
        var file = new Argument<string>("FILE") { Description = "the CSV file to write; never written over" };
        return new Command("export", "Write the rows of every register to a CSV file") { from, to, unit, file }.Does((parsed, ct) =>
        {
            var days = new DayRange(DayOf("--from", parsed.GetRequiredValue(from)), DayOf("--to", parsed.GetRequiredValue(to)));
            return days.From > days.To
                ? throw new VerbException(VerbWords.DaysAreTurned(), usage: true)
                : desk.LookAsync(null, look => ExportAsync(look, days, parsed.GetValue(unit), parsed.GetRequiredValue(file)), ct);
        });
    }

    private static async Task<string> ExportAsync(Look look, DayRange days, string? code, string path)
    {
        var units = await UnitsAsync(look, code, days.To);
        await using var stream = Create(path);
        try
        {
            var counts = await WriteAsync(look, units, days, stream);
            stream.Position = 0;
            var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, look.Ct));
            return string.Join(Environment.NewLine, counts.Select(c => VerbWords.Exported(c.Key.ToString(), c.Value)).Append(VerbWords.HashOf(path, hash)));
        }
        catch (Exception failure)
        {
            // Half an export looks like a whole one.
            await stream.DisposeAsync();
            File.Delete(path);
            if (failure is IOException)
            {
                throw new VerbException(VerbWords.CannotWrite(path, failure.Message));
            }

            throw;
        }
    }

    private static FileStream Create(string path)
    {
        try
        {
            return new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new VerbException(File.Exists(path) ? VerbWords.FileIsThere(path) : VerbWords.CannotWrite(path, failure.Message));
        }
    }

    private static async Task<Dictionary<Register, long>> WriteAsync(Look look, IReadOnlyList<UnitId> units, DayRange days, Stream stream)
    {
        var counts = Enum.GetValues<Register>().ToDictionary(r => r, _ => 0L);
        await using var csv = new RecordCsv(stream, await look.RosterAsync());
        for (var day = days.From; day <= days.To; day = day.AddDays(1))
        {
            await foreach (var row in look.Db.RowsOfDayAsync(units, day).WithCancellation(look.Ct))
            {
                look.Passed();
                await csv.WriteAsync(row);
                counts[row.Record.Register]++;
            }
        }

        return counts;
    }

    private static async Task<IReadOnlyList<UnitId>> UnitsAsync(Look look, string? code, DateOnly day)
    {
        var units = (await look.RosterAsync()).Units;
        if (code is null)
        {
            return [.. units.All.Select(u => u.Id)];
        }

        return units.Find(code) is { } unit
            ? [.. units.Within(unit.Id, day).Select(u => u.Id)]
            : throw new VerbException(VerbWords.NoSuchUnit(code));
    }

    private static DateOnly DayOf(string option, string typed) =>
        DateOnly.TryParseExact(typed, ["yyyy-MM-dd", "d/M/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day : throw new VerbException(VerbWords.BadDay(option, typed), usage: true);
}
