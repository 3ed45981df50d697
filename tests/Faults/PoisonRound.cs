using System.Text.RegularExpressions;
using LiaisonBot.Chat;
using LiaisonBot.Delivery;
using LiaisonBot.Replicas;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Audit;
using LiaisonBot.Storage.Counterparts;
using LiaisonBot.Storage.Delivery;
using LiaisonBot.Storage.People;
using LiaisonBot.Storage.Units;
using LiaisonBot.Tests.Stage;
using LiaisonBot.Wire.Answers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace LiaisonBot.Tests.Faults;

/// <summary>
/// Some thousands of updates of every kind, well-formed and spoilt, through the real decoder and the real writer of a host of
/// their own, each thousand followed by a letter that has to be logged. The same seed plays the same round.
/// </summary>
internal sealed partial class PoisonRound(int seed, BotStage stage)
{
    private const long Author = 190;
    private const long FirstId = 10_000_000;

    // What the keys of the author, unit and counterpart begin with: an administrator's own buttons may well remove them.
    private const string AuthorsOwn = "7700";
    private static readonly PersonId AuthorKey = new(77_003);
    private const int Batch = 100;
    private readonly Dictionary<long, string> _wellFormed = [];
    private readonly HashSet<string> _kinds = [];
    private readonly Random _random = new(seed);
    private int _letters;
    private int _callsRead;

    /// <summary>Updates that were made, those without a readable id included.</summary>
    public int Made { get; private set; }

    /// <summary>Records that were entered, the good letters and those of lines that happened to be right.</summary>
    public int Entered { get; private set; }

    /// <summary>Spoilt updates that were kept as dead letters.</summary>
    public int Dead { get; private set; }

    /// <summary>
    /// Plays <paramref name="thousands"/> and checks all that must hold. Returns the dead letters that are our own fault: those of
    /// well-formed updates, of decoded ones, of alarms and of what we said; none, if we did well.
    /// </summary>
    public async Task<IReadOnlyList<string>> PlayAsync(int thousands, CancellationToken ct)
    {
        await SettleDownAsync(ct);
        var lines = new LineMaker(_random);
        var (maker, breaker) = (new UpdateMaker(_random, lines, stage.Clock), new UpdateBreaker(_random));
        for (var thousand = 0; thousand < thousands; thousand++)
        {
            for (var batch = 0; batch < 1000 / Batch; batch++)
            {
                await TakeInAsync(Enumerable.Range(0, Batch).Select(_ => Next(maker, breaker)).ToList(), ct);
            }

            await LogGoodLetterAsync(ct);

            // What was set by all those lines falls due.
            await stage.Phone.MoveClockAsync(TimeSpan.FromHours(50), ct);
            (lines.Keys, lines.Pressable) = (await KeysAsync(ct), await PressableAsync(ct));
        }

        await CheckAsync(ct);
        return await JudgeAsync(ct);
    }

    private Arrival Next(UpdateMaker maker, UpdateBreaker breaker)
    {
        var id = FirstId + Made++;
        var update = maker.Make(id);
        _kinds.Add(update.Last().Key);
        if (_random.Next(3) > 0)
        {
            _wellFormed[id] = update.ToJsonString();
            return UpdateDecoder.Decode(System.Text.Encoding.UTF8.GetBytes(_wellFormed[id]));
        }

        // What has no readable id is a dead letter all the same, named by its hash.
        return UpdateDecoder.Decode(breaker.Break(update));
    }

    private async Task TakeInAsync(IReadOnlyList<Arrival> batch, CancellationToken ct)
    {
        await stage.Services.GetRequiredService<IInbox>().AcceptAsync(batch, ct);

        // A spoilt id, such as 0, may be known from so long ago that it is forgotten in this very moment.
        var ids = batch.Select(a => a.UpdateId).Where(id => id >= FirstId && id < FirstId + Made).Distinct().ToList();
        Assert.Equal(ids.Count, await stage.ReadAsync(db => db.SeenUpdates.CountAsync(s => ids.Contains(s.UpdateId), ct)));
    }

    // An author, a unit and a counterpart whose names no line is made of, so that no well-formed line can take them away.
    private async Task SettleDownAsync(CancellationToken ct)
    {
        await stage.DoAsync((db, services) =>
        {
            var (start, now) = (new DateOnly(2010, 1, 1), stage.Clock.GetUtcNow());
            db.Units.Add(new Unit(new UnitId(77_001), "ZQX", "Đồn Thử Bền", "Zqx Post", "Asia/Ho_Chi_Minh", start));
            db.UnitPlacements.Add(new UnitPlacement(new UnitId(77_001), start, TestBorder.Province));
            db.Counterparts.Add(new Counterpart(new CounterpartId(77_002), "Zwolle", "Zwolle", "Zwolle", "CN", "Asia/Shanghai"));
            db.CounterpartUnits.Add(new CounterpartUnit(new CounterpartId(77_002), new UnitId(77_001)));
            db.People.Add(new Person(AuthorKey, Author, "Thử", "vi", new UnitId(77_001), now));
            db.RoleGrants.Add(new RoleGrant(services.GetRequiredService<Keys>().Next(), AuthorKey, Role.Officer, new UnitId(77_001), null, now));
            return Task.FromResult(LiaisonBot.Commands.Reply.Silent);
        });
        await stage.Phone.AddPersonAsync(Author, "Thử", "vi", ct);
        await stage.AskAsync(Author, "/start");
        foreach (var person in TestBorder.People)
        {
            await stage.AskAsync(person.Id, "/start");
        }
    }

    private async Task LogGoodLetterAsync(CancellationToken ct)
    {
        var summary = FormattableString.Invariant($"lá thư bền số {++_letters} của vòng");
        var update = FormattableString.Invariant($$$"""
            {"update_id":{{{FirstId + Made++}}},"message":{"message_id":1,"date":{{{stage.Clock.GetUtcNow().ToUnixTimeSeconds()}}},"text":"/thu gửi cho Zwolle: {{{summary}}}",
            "chat":{"id":{{{Author}}},"type":"private"},"from":{"id":{{{Author}}},"is_bot":false,"first_name":"Thử"} } }
            """);
        await TakeInAsync([UpdateDecoder.Decode(System.Text.Encoding.UTF8.GetBytes(update))!], ct);
        var number = await stage.ReadAsync(db => db.Records.Where(r => r.Summary == summary).Select(r => r.Number).SingleOrDefaultAsync(ct));
        await stage.SettleAsync();
        Assert.True(number == _letters, $"seed {seed}, letter {_letters}: " + (await stage.Phone.MessagesAsync(Author, Author, ct))[^1].Text);
    }

    private Task<IReadOnlyList<long>> KeysAsync(CancellationToken ct) => stage.ReadAsync<IReadOnlyList<long>>(async db =>
    [
        1, 2, 3, 11, 12, TestBorder.Chi,
        .. (await db.Records.OrderByDescending(r => r.Id).Select(r => r.Id).Take(20).ToListAsync(ct)).Select(r => r.Value),
        .. (await db.Schedules.OrderByDescending(r => r.Id).Select(r => r.Id).Take(20).ToListAsync(ct)).Select(s => s.Value),
        .. await db.AskedLines.OrderByDescending(r => r.Id).Select(r => r.Id).Take(20).ToListAsync(ct),
        .. await db.RoleGrants.Where(r => r.PersonId != AuthorKey).OrderByDescending(r => r.Id).Select(r => r.Id).Take(10).ToListAsync(ct),
    ]);

    private async Task<IReadOnlyList<string>> PressableAsync(CancellationToken ct)
    {
        var calls = await stage.Phone.SentAsync(_callsRead, 0, null, ct);
        _callsRead += calls.Count;
        string[] found = [.. calls.TakeLast(300).SelectMany(c => ButtonData().Matches(c.ToJsonString())).Select(m => m.Groups[1].Value).Distinct()
            .Where(d => !d.Contains(AuthorsOwn, StringComparison.Ordinal) && !Kept().IsMatch(d))];
        Assert.NotEmpty(found);
        return found;
    }

    private async Task CheckAsync(CancellationToken ct)
    {
        Assert.Equal(BotApiShapes.Kinds.Select(k => k.Name).Order(), _kinds.Order());
        Assert.Empty(await stage.Phone.ViolationsAsync(ct));
        Assert.All(
            stage.Services.GetServices<IHostedService>().OfType<BackgroundService>().Where(part => part is not DutyKeeper),
            part => Assert.Equal(part is Hello, part.ExecuteTask!.IsCompleted));
        await CheckNumbersAsync(ct);
        await CheckAuditAsync(ct);
    }

    private async Task<IReadOnlyList<string>> JudgeAsync(CancellationToken ct)
    {
        var dead = await stage.ReadAsync(db => db.DeadLetters.AsNoTracking().ToListAsync(ct));

        // A spoilt id, such as 0, comes again and again; once it is no longer known as seen it is another update.
        var ofUpdates = dead.Where(d => d.UpdateId >= FirstId && d.UpdateId < FirstId + Made).Select(d => d.UpdateId).ToList();
        Assert.Equal(ofUpdates.Count, ofUpdates.Distinct().Count());
        Dead = dead.Count;
        return [.. dead.Where(d => d.Error != DeadLetter.Undecodable || (d.UpdateId is { } id && _wellFormed.ContainsKey(id)))
            .Select(d => $"seed {seed}: {d.Error} {_wellFormed.GetValueOrDefault(d.UpdateId ?? 0, d.Raw ?? d.ErrorId)}")];
    }

    private async Task CheckNumbersAsync(CancellationToken ct)
    {
        var given = await stage.ReadAsync(db => db.Records.Select(r => new { r.UnitId, r.Register, r.Year, r.Number }).ToListAsync(ct));
        Entered = given.Count;
        Assert.True(Entered > _letters, "no line was right: nothing is tried");
        foreach (var register in given.GroupBy(r => (r.UnitId, r.Register, r.Year)))
        {
            Assert.Equal(Enumerable.Range(1, register.Count()), register.Select(r => r.Number).Order());
        }
    }

    private async Task CheckAuditAsync(CancellationToken ct)
    {
        var previous = AuditRow.Root;
        foreach (var row in await stage.ReadAsync(db => db.AuditRows.AsNoTracking().OrderBy(a => a.Seq).ToListAsync(ct)))
        {
            Assert.Equal((previous, row.ComputeHash()), (row.Previous, row.Hash));
            previous = row.Hash;
        }
    }

    // Without these people nothing more would happen in a round: only the commander may be removed and forbidden.
    [GeneratedRegex(@"\b(101|102|104|105|107)\b")]
    private static partial Regex Kept();

    [GeneratedRegex(@"callback_data\W+([\w:=.;-]{1,64})")]
    private static partial Regex ButtonData();
}
