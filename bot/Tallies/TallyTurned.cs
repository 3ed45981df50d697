using LiaisonBot.Calendar;
using LiaisonBot.Commands;
using LiaisonBot.Figures;
using LiaisonBot.Storage;

namespace LiaisonBot.Tallies;

/// <summary>A tally was turned to the period before or after.</summary>
internal sealed class TallyTurned(LiaisonDb db) : IButton
{
    public async Task<Reply> PressAsync(PressCall press, CancellationToken ct)
    {
        var units = press.Actor.Units;
        var parts = press.Argument.Split(':', 2);
        if (parts.Length != 2 || !long.TryParse(parts[0], System.Globalization.CultureInfo.InvariantCulture, out var key)
            || units.All.FirstOrDefault(u => u.Id.Value == key) is not { Id: var unit })
        {
            return Reply.Over(press.Say.ButtonIsStale());
        }

        var today = WallClock.DayOf(press.At, units.ZoneOf(unit));
        if (PeriodReader.Read(parts[1], today, units.WindowOf(unit, today)) is not { } period)
        {
            return Reply.Over(press.Say.ButtonIsStale());
        }

        return await TallyScope.FindAsync(db, press.Actor, press.Chat, ct) is { } scope && scope.Allows(unit)
            ? await TallyCard.ShowAsync(db, units, unit, period, press.At, press.Say, ct) with { Overwrites = true }
            : Reply.Over(press.Say.NotYourButton());
    }
}
