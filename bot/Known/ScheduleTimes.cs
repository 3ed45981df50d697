using LiaisonBot.Calendar;
using LiaisonBot.Storage.Records;
using LiaisonBot.Storage.Reminders;

namespace LiaisonBot.Known;

/// <summary>When schedules are due, by the holidays known.</summary>
internal static class ScheduleTimes
{
    /// <summary>The country whose holidays the last working day goes by.</summary>
    private const string Home = "VN";

    /// <summary>The first time strictly after an instant; null when there is none, or when the record it goes before is void.</summary>
    public static DateTimeOffset? DueAfter(this Schedule schedule, DateTimeOffset after, Roster roster, Record? record) =>
        schedule.Times(roster, record).NextAfter(after);

    /// <summary>All its times.</summary>
    public static DueTimes Times(this Schedule schedule, Roster roster, Record? record) =>
        DueTimes.Of(CadenceReader.FromStored(schedule.Cadence), TimeZoneInfo.FindSystemTimeZoneById(schedule.Zone), roster, record);

    /// <summary>A cadence in a zone, by the holidays known.</summary>
    internal sealed record DueTimes(Cadence? Cadence, TimeZoneInfo Zone, WorkingDays Working)
    {
        public static DueTimes Of(Cadence cadence, TimeZoneInfo zone, Roster roster, Record? record) =>
            new(Follow(cadence, record), zone, roster.WorkingDaysOf(Home));

        public DateTimeOffset? NextAfter(DateTimeOffset after) => Cadence?.NextAfter(after, Zone, Working);

        public IReadOnlyList<DateTimeOffset> Next(int count, DateTimeOffset after) => Cadence?.Next(count, after, Zone, Working) ?? [];

        private static Cadence? Follow(Cadence cadence, Record? record) =>
            cadence is not Cadence.BeforeRecord ? cadence
            : record is null or { State: RecordState.Void } ? null
            : cadence.ForEvent(record.EventDate);
    }
}
