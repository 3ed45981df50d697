using LiaisonBot.Calendar;
using LiaisonBot.Commands;
using LiaisonBot.Commands.Lines;
using LiaisonBot.Storage.People;

namespace LiaisonBot.Holidays;

/// <summary><c>/holidays</c>: days off and make-up days; with a verb, one change by a coordinator or administrator.</summary>
internal sealed class HolidaysAsked(HolidayTable table) : ICommand
{
    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct) =>
        HolidayLine.IsChange(call.Text) ? await ChangeAsync(call, ct)
        : ReadFilter(call) is var (year, country) ? HolidaysShown.Draw(call.Roster, call.Say, year, country, call.Text.Length == 0 ? call.Today : null, 0)
        : Reply.Refuse(call.Say.HolidaysHow());

    // A year, a country, or both in any order.
    private static (int Year, string? Country)? ReadFilter(CommandCall call)
    {
        var words = LineText.Collapse(call.Text).Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        var year = words.Select(w => int.TryParse(w, out var y) && y is >= 2000 and <= 2100 ? y : (int?)null).FirstOrDefault(y => y is not null);
        words.RemoveAll(w => w == year?.ToString(System.Globalization.CultureInfo.InvariantCulture));
        var country = Countries.Find(string.Join(' ', words));
        return words.Count > 0 && country is null ? null : (year ?? call.Today.Year, country);
    }

    private async Task<Reply> ChangeAsync(CommandCall call, CancellationToken ct)
    {
        if (!call.Actor.Is(Role.Coordinator, Role.Administrator))
        {
            return Reply.Refuse(call.Say.HolidaysNotYours());
        }

        if (HolidayLine.Read(call.Text, call.Today) is not { } order)
        {
            return Reply.Refuse(HolidayLine.NoSuchDay(call.Text, call.Today) is var (found, line)
                ? call.Say.HolidayNoSuchDay(found, "/" + call.Typed + " " + line) : call.Say.HolidaysHow());
        }

        if (order.Deed == HolidayDeed.Remove)
        {
            var removed = await table.RemoveAsync(order.Country, order.From, order.To, ct);
            return removed == 0 ? Reply.Refuse(call.Say.NoSuchHoliday(order.From, order.Country)) : Reply.Say(call.Say.HolidayRemoved(order.From, order.To, order.Country));
        }

        var works = order.Deed == HolidayDeed.Work;
        if (!works && order.Name.Length is < 2 or > 80)
        {
            return Reply.Refuse(call.Say.HolidayNeedsName(order.From, order.Country));
        }

        await table.SetAsync(order.Country, order.From, order.To, order.Name, works, ct);
        return Reply.Say(call.Say.HolidaySet(order.From, order.To, order.Country, order.Name, works));
    }
}
