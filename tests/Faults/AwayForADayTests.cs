using LiaisonBot.Sandbox;
using LiaisonBot.Storage;
using LiaisonBot.Storage.People;
using LiaisonBot.Storage.Reminders;
using LiaisonBot.Tests.Sandbox;
using LiaisonBot.Tests.Stage;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Tests.Faults;

/// <summary>
/// The messenger cannot be reached for a day. People go on writing, reminders and tallies fall due; then all of it is taken
/// in and answered, at Telegram's published pace on a messenger that refuses whatever is faster.
/// </summary>
public sealed class AwayForADayTests
{
    private const int People = 20;
    private const long FirstPerson = 201;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public Task A_day_of_letters_is_answered_in_order_people_first() => StayAwayAsync(lettersEach: 4);

    [Fact]
    [Trait(LongRun.Category, LongRun.Long)]
    public Task A_day_of_two_thousand_letters_is_answered_in_order_people_first()
    {
        LongRun.Ask();
        return StayAwayAsync(lettersEach: 100);
    }

    private static async Task StayAwayAsync(int lettersEach)
    {
        await using var host = await FarHost.StartAsync(
            o => o with { EnforceLimits = true, People = [.. o.People, .. Persons.Select(p => new SandboxPerson(p, "Cán bộ", null, null, "vi", "") { Started = true })] }, fill: Fill);
        await host.Phone.AskAsync(TestBorder.An, "/toi", Ct);
        await host.SettleAsync();
        await host.Phone.FaultAsync("500", "getUpdates", Ct, count: int.MaxValue);
        await host.Phone.FaultAsync("500", "sendMessage", Ct, count: int.MaxValue);
        var typed = await LiveADayAsync(host, lettersEach);

        // First all of it is taken in, so that it waits together when sending is possible again.
        await host.Phone.ClearFaultsAsync(Ct, "getUpdates");
        await host.Phone.ConfirmedAsync(typed[^1].UpdateId, Ct);
        var before = (await host.Phone.SentAsync(0, 0, null, Ct)).Select(call => SandboxClient.Number(call, "n")).DefaultIfEmpty().Max();
        await host.Phone.ClearFaultsAsync(Ct);
        await host.SettleAsync();
        await CheckBooksAsync(host, typed);
        await CheckSentAsync(host, before, typed);
    }

    private static IEnumerable<long> Persons => Enumerable.Range(0, People).Select(i => FirstPerson + i);

    private static void Fill(LiaisonDb db, Keys keys)
    {
        var due = SandboxStage.Start.AddHours(10);
        foreach (var person in Persons)
        {
            var unit = person % 2 == 0 ? TestBorder.MaLuThang : TestBorder.PaTan;
            db.People.Add(new Person(new PersonId(person), person, "Cán bộ", "vi", unit, SandboxStage.Start));
            db.RoleGrants.Add(new RoleGrant(keys.Next(), new PersonId(person), Role.Officer, unit, null, SandboxStage.Start));
        }

        foreach (var tally in db.Schedules.Local)
        {
            tally.DueNext(due);
        }

        foreach (var (chat, unit) in FaultBorder.Groups)
        {
            var reminder = new Schedule(
                new ScheduleId(keys.Next()), SchedulePurpose.Reminder, chat, null, new PersonId(TestBorder.Dung), unit, "nhắc cả nhóm", "once 2020-01-01 08:00", FaultBorder.Zone, due);
            reminder.DueNext(due);
            db.Schedules.Add(reminder);
        }
    }

    private static async Task<List<Typed>> LiveADayAsync(FarHost host, int lettersEach)
    {
        var typed = new List<Typed>();
        for (var letter = 0; letter < lettersEach; letter++)
        {
            host.Clock.MoveTo(SandboxStage.Start.AddHours(23.0 * (letter + 1) / lettersEach));
            await host.RingAsync();
            var now = host.Clock.GetUtcNow();
            var last = await host.Phone.SendManyAsync(Persons.Select(p => (p, p, $"/thu gửi {(p % 2 == 0 ? "Kim Bình" : "Lục Xuân")}: việc của {p} số {letter:000}")), Ct);
            typed.AddRange(Persons.Select((p, i) => new Typed(last.UpdateId - People + 1 + i, p, $"việc của {p} số {letter:000}", now)));
        }

        host.Clock.MoveTo(SandboxStage.Start.AddHours(23.5));
        return typed;
    }

    private static async Task CheckBooksAsync(FarHost host, List<Typed> typed)
    {
        var records = await host.ReadAsync(async db =>
        {
            await Books.CheckAsync(db);
            Assert.Empty(await db.DeadLetters.Select(d => d.Error).ToListAsync(Ct));
            Assert.Equal(2 * FaultBorder.Groups.Count, await db.Firings.CountAsync(Ct));
            return await db.Records.AsNoTracking().OrderBy(r => r.Id).ToListAsync(Ct);
        });
        Assert.Equal(typed.Select(t => (t.Summary, t.At.ToUnixTimeSeconds())), records.Select(r => (r.Summary, r.LoggedAt.ToUnixTimeSeconds())));
        Assert.All(records, r => Assert.False(r.Late));
    }

    private static async Task CheckSentAsync(FarHost host, long before, List<Typed> typed)
    {
        Assert.Empty(host.Said("was not sent: RateLimited"));
        var sent = await host.Phone.SentAsync(before, 0, "sendMessage", Ct);
        var chats = sent.Select(call => SandboxClient.Number(call["params"], "chat_id")).ToList();
        var people = Persons.ToHashSet();

        // Three at once to each person are sixty, more than a second lets through: no group and no commander comes before them.
        Assert.All(chats.Take(2 * People), chat => Assert.Contains(chat, people));

        // To each group its reminder and its tally, and the province's tally to its commander.
        Assert.Equal((2 * FaultBorder.Groups.Count) + 1, chats.Count(chat => !people.Contains(chat)));
        Assert.Equal(typed.Count, chats.Count(people.Contains));
        foreach (var person in Persons)
        {
            var answers = (await host.Phone.MessagesAsync(person, person, Ct)).Where(m => m.FromBot).Select(m => m.Text).ToList();
            Assert.Equal(
                typed.Where(t => t.Person == person).Select(t => t.Summary),
                answers.Select(a => typed.Single(t => a.Contains(t.Summary, StringComparison.Ordinal)).Summary));
        }
    }

    private sealed record Typed(long UpdateId, long Person, string Summary, DateTimeOffset At);
}
