using System.Globalization;
using LiaisonBot.Calendar;
using LiaisonBot.Chat;
using LiaisonBot.Commands;
using LiaisonBot.Known;
using LiaisonBot.Storage.Holidays;
using LiaisonBot.Words;

namespace LiaisonBot.Holidays;

/// <summary>Days in a row that are kept under one name.</summary>
internal sealed record HolidayRun(string Country, DateOnly From, DateOnly To, string Name, bool Works);

/// <summary>A page of the holidays of a year. It also draws the first one.</summary>
internal sealed class HolidaysShown : IButton
{
    /// <summary>The prefix of its buttons; the argument is <c>year:country:page</c>, the country empty for all.</summary>
    public const string Prefix = "hol";

    public Task<Reply> PressAsync(PressCall press, CancellationToken ct)
    {
        var parts = press.Argument.Split(':');
        return Task.FromResult(parts.Length == 3 && int.TryParse(parts[0], out var year) && year is >= 2000 and <= 2100 && int.TryParse(parts[2], out var page)
            ? Draw(press.Roster, press.Say, year, Countries.Find(parts[1]), null, page) with { Overwrites = true }
            : Reply.Over(press.Say.ButtonIsStale()));
    }

    /// <summary>The year's days in order, runs as one line. <paramref name="today"/>: opens the page on which it stands.</summary>
    public static Reply Draw(Roster roster, Phrases say, int year, string? country, DateOnly? today, int page)
    {
        var runs = RunsOf(roster.Holidays.Where(h => h.Date.Year == year && (country is null || h.Country == country)));
        var first = today is { } day ? Math.Max(0, runs.FindIndex(r => r.To >= day)) / Pages.Length : page;
        var cut = Pages.Cut(runs, first, n => DataOf(year, country, n));
        Button[] countries = [.. Countries.All.Where(c => c != country).Select(c => new Button(say.CountryName(c), DataOf(year, c, 0)))];
        Button[] years = [new Button((year - 1).ToString(CultureInfo.InvariantCulture), DataOf(year - 1, country, 0)), new Button((year + 1).ToString(CultureInfo.InvariantCulture), DataOf(year + 1, country, 0))];
        return Reply.Say(say.HolidaysOf(year, country, cut.Shown), Pages.Below([countries, years], cut.Turning));
    }

    private static string DataOf(int year, string? country, int page) => FormattableString.Invariant($"{Prefix}:{year}:{country}:{page}");

    private static List<HolidayRun> RunsOf(IEnumerable<Holiday> days)
    {
        var runs = new List<HolidayRun>();
        foreach (var day in days.OrderBy(h => h.Country, StringComparer.Ordinal).ThenBy(h => h.Date))
        {
            if (runs.Count > 0 && runs[^1] is var last && last.Country == day.Country && last.Name == day.Name && last.Works == day.Works && last.To.AddDays(1) == day.Date)
            {
                runs[^1] = last with { To = day.Date };
            }
            else
            {
                runs.Add(new HolidayRun(day.Country, day.Date, day.Date, day.Name, day.Works));
            }
        }

        return [.. runs.OrderBy(r => r.From).ThenBy(r => r.Country, StringComparer.Ordinal)];
    }
}
