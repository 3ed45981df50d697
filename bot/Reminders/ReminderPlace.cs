using LiaisonBot.Calendar;
using LiaisonBot.Commands;
using LiaisonBot.Commands.Lines;
using LiaisonBot.Known;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Records;
using LiaisonBot.Storage.Reminders;

namespace LiaisonBot.Reminders;

/// <summary>Whose reminder a chat holds: in private the person's own, in a group its unit's.</summary>
/// <param name="Unit">The unit the group is bound to; null in private.</param>
internal sealed record ReminderPlace(UnitId? Unit, TimeZoneInfo Zone)
{
    /// <summary>Where a call stands, or the refusal: the group is not bound, or the person does not coordinate its unit.</summary>
    public static async Task<(ReminderPlace? Place, string? Refusal)> FindAsync(LiaisonDb db, CommandCall call, CancellationToken ct)
    {
        if (!call.InGroup)
        {
            return (new(null, call.Zone), null);
        }

        if (await db.KnownChats.FindAsync([call.Chat.Id], ct) is not { UnitId: { } unit })
        {
            return (null, call.Say.GroupNotBound());
        }

        return call.Actor.Coordinates(unit) ? (new(unit, call.Actor.Units.ZoneOf(unit)), null) : (null, call.Say.ReminderNotYoursHere());
    }

    /// <summary>The unit in whose own number no code is read: in a group its unit, in private the person's.</summary>
    public UnitId? Home(CommandCall call) => Unit ?? call.Actor.UnitId;

    /// <summary>A cadence as it is read within a unit: the number of its own record without its code.</summary>
    public static Cadence Within(Cadence cadence, UnitId? home, UnitTree units) =>
        cadence is Cadence.BeforeRecord before ? before with { Record = Within(before.Record, home, units) } : cadence;

    /// <summary>A number as it is read within a unit.</summary>
    public static string Within(string number, UnitId? home, UnitTree units) =>
        home is { } unit && RecordNumber.Read(number) is { } read && read.Unit == units.Get(unit).Code ? (read with { Unit = null }).ToString() : number;

    /// <summary>The records a number may mean here: those the person reads, in a group only of its unit and below. None is void.</summary>
    public async Task<IReadOnlyList<Record>> FindRecordsAsync(LiaisonDb db, CommandCall call, RecordNumber number, CancellationToken ct)
    {
        var units = call.Actor.Readable.Where(u => Unit is not { } bound || call.Actor.Units.IsWithin(u, bound, call.Today));
        if (number.Unit is { } code)
        {
            units = units.Where(u => call.Actor.Units.Get(u).Code == code);
        }

        const int Most = 8;
        var found = await db.FindNumberedAsync([.. units], number.Register, number.Year ?? call.Today.Year, number.Sequence, Most, ct);
        return [.. found.Where(r => r.State != RecordState.Void)];
    }
}
