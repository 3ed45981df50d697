using LiaisonBot.Sandbox;
using LiaisonBot.Settings;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Groups;
using LiaisonBot.Storage.Reminders;
using LiaisonBot.Tests.Stage;

namespace LiaisonBot.Tests.Faults;

/// <summary>The border of the tests with a bound group for each unit, put into a data folder without a host.</summary>
internal static class FaultBorder
{
    public const string Zone = "Asia/Ho_Chi_Minh";

    public static readonly IReadOnlyList<(long Chat, UnitId Unit)> Groups =
        [(TestBorder.Group, TestBorder.Province), (-1001000000002, TestBorder.MaLuThang), (-1001000000003, TestBorder.PaTan)];

    /// <summary>Officers and the counterpart each writes to.</summary>
    public static readonly IReadOnlyList<(long Person, string Counterpart)> Officers =
        [(TestBorder.An, "Kim Bình"), (TestBorder.Binh, "Lục Xuân"), (TestBorder.Emma, "Kim Bình")];

    /// <summary>A messenger that knows them all.</summary>
    public static SandboxOptions Know(SandboxOptions usual) => usual with
    {
        People = [.. TestBorder.People.Select(p => p with { Started = true })],
        Groups = [.. Groups.Select(g => new SandboxGroup(g.Chat, "Nhóm " + g.Unit.Value, [TestBorder.Chi, TestBorder.Dung], Supergroup: true, Admin: TestBorder.Dung))],
    };

    /// <summary>Makes the database in a folder. Tallies are set, and due when somebody says so.</summary>
    public static async Task MakeAsync(string folder, DateTimeOffset now, Action<LiaisonDb, Keys>? more = null)
    {
        (await StageStore.MakeAsync()).Serve(folder);
        await using var db = Open(folder);
        await db.OpenAsync(CancellationToken.None);
        var keys = new Keys(TimeProvider.System);
        await FillAsync(db, keys, now);
        more?.Invoke(db, keys);
        await db.SaveChangesAsync();
        Forget(db);
    }

    // Tallies without a next time: whoever wants one sets it.
    private static async Task FillAsync(LiaisonDb db, Keys keys, DateTimeOffset now)
    {
        await TestBorder.SeedAsync(db, keys, now);
        foreach (var (chat, unit) in Groups)
        {
            db.KnownChats.Add(new KnownChat(chat, true, "Nhóm")).Entity.Bind(unit, new PersonId(TestBorder.Dung), null);
            db.Schedules.Add(new Schedule(
                new ScheduleId(keys.Next()), SchedulePurpose.Tally, chat, null, new PersonId(TestBorder.Dung), unit, "", "monthly 1 07:30", Zone, now));
        }
    }

    /// <summary>Somebody's own reminder that is due once.</summary>
    public static Schedule Reminder(Keys keys, long person, string text, DateTimeOffset due, string cadence = "once 2020-01-01 08:00")
    {
        var schedule = new Schedule(
            new ScheduleId(keys.Next()), SchedulePurpose.Reminder, person, null, new PersonId(person), null, text, cadence, Zone, due.AddDays(-1));
        schedule.DueNext(due);
        return schedule;
    }

    public static LiaisonDb Open(string folder) => StageStore.Open(folder);

    /// <summary>Keeps no connection open behind the test's back: a host that is killed has to be the last to have had the file.</summary>
    public static void Forget(LiaisonDb db) => Registers.Forget(db);
}
