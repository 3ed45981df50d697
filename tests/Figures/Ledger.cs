using LiaisonBot.Calendar;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Letters;
using LiaisonBot.Storage.Records;
using LiaisonBot.Tests.Stage;
using Record = LiaisonBot.Storage.Records.Record;

namespace LiaisonBot.Tests.Figures;

/// <summary>Fills the registers of a test by hand, with their day counters, as the registrar would.</summary>
internal sealed class Ledger(LiaisonDb db, Keys keys)
{
    private readonly Dictionary<(UnitId, Register, int, DateOnly), DayCount> _days = [];
    private readonly Dictionary<(UnitId, Register, int), int> _numbers = [];

    public Record Enter(
        UnitId unit, Register register, int kind, DateOnly day, int ours = 0, int theirs = 0, int teams = 0, int metres = 0, bool online = false, bool planned = false)
    {
        var number = _numbers[(unit, register, day.Year)] = _numbers.GetValueOrDefault((unit, register, day.Year)) + 1;
        var at = WallClock.ToInstant(day.ToDateTime(new TimeOnly(9, 0)), TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh"));
        var record = new Record(
            new RecordId(keys.Next()),
            new RecordNumbers(unit, register, day.Year, number, null, null),
            new RecordEvent(new CounterpartId(11), kind, at, null, true, day, "Asia/Ho_Chi_Minh", "summary", ""),
            new RecordOrigin(new PersonId(TestBorder.An), at, day, false, TestBorder.An, number, number),
            planned);
        record.Count(ours, theirs, teams, metres, online);
        db.Insert(record);
        if (!planned)
        {
            if (!_days.TryGetValue((unit, register, kind, day), out var count))
            {
                _days.Add((unit, register, kind, day), count = db.DayCounts.Add(new DayCount(unit, register, kind, day)).Entity);
            }

            count.Add(record, 1);
        }

        return record;
    }

    public Record Letter(UnitId unit, Direction direction, DateOnly day, bool needsReply = false, DateOnly? due = null, Record? answers = null)
    {
        var record = Enter(unit, Register.Letter, (int)direction, day);
        var letter = new Letter(record.Id, direction) { NeedsReply = needsReply, Due = due, ReplyToId = answers?.Id };
        db.Insert(letter);

        // SQLite answers at once; a server is waited for here, one letter after the other.
        db.FollowAsync(record, letter, CancellationToken.None).GetAwaiter().GetResult();
        return record;
    }

    public void Letters(UnitId unit, Direction direction, int count, DateOnly first)
    {
        for (var i = 0; i < count; i++)
        {
            Letter(unit, direction, first.AddDays(i % 28));
        }
    }
}
