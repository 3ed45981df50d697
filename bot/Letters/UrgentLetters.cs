using LiaisonBot.Chat;
using LiaisonBot.Commands;
using LiaisonBot.Known;
using LiaisonBot.Records;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Letters;
using LiaisonBot.Storage.People;
using LiaisonBot.Storage.Records;
using LiaisonBot.Words;

namespace LiaisonBot.Letters;

/// <summary>
/// An urgent letter is told to the unit's commanders until one of them has it: every ten minutes, and after three times to
/// those of the unit above. At the top it goes on every hour; after a day the author hears that nobody took it.
/// </summary>
internal sealed class UrgentLetters(LiaisonDb db, Cards cards, TimeProvider time)
{
    private const int TimesAUnit = 3;
    private static readonly TimeSpan Again = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan AgainAtTheTop = TimeSpan.FromHours(1);
    private static readonly TimeSpan GivenUpAfter = TimeSpan.FromDays(1);

    /// <summary>What commanders are told of a letter that was just entered or corrected; nothing when it can wait, or they know of it.</summary>
    public async Task<IReadOnlyList<Post>> OpenAsync(Record record, Roster roster, CancellationToken ct)
    {
        // One told in arrears calls nobody out any more.
        if (record.Late || await CanWaitAsync(record, ct) || Asked(record, record.UnitId, roster) is not { } unit || Commanders(unit, roster).Any(c => c.Id == record.AuthorId))
        {
            return [];
        }

        var call = await db.UrgentCalls.FindAsync([record.Id], ct);
        if (call is { TakenById: not null } or { NextDue: not null })
        {
            return [];
        }

        // By the clock: a line that waited in a phone without signal begins its call when it comes in.
        var now = time.GetUtcNow();
        call ??= db.UrgentCalls.Add(new UrgentCall(record.Id, unit, now)).Entity;
        call.Begin(unit, now);
        return await TellAsync(call, record, roster, now, ct);
    }

    /// <summary>Nobody took it so far: what is said now.</summary>
    public async Task<IReadOnlyList<Post>> GoOnAsync(UrgentCall call, Roster roster, DateTimeOffset now, CancellationToken ct)
    {
        var record = await db.Records.FindAsync([call.RecordId], ct) ?? throw new InvalidOperationException("An urgent letter has no record.");
        if (await CanWaitAsync(record, ct))
        {
            call.End();
            return [];
        }

        if (now - call.Since >= GivenUpAfter)
        {
            call.End();
            return [.. Told([record.AuthorId], record, roster, now, (say, name) => say.NobodyTook(name))];
        }

        if (call.Told >= TimesAUnit && Above(call, record, roster) is { } above)
        {
            call.Escalate(above);
        }

        return await TellAsync(call, record, roster, now, ct);
    }

    /// <summary>A commander has it; its author and whoever was told of it hear so.</summary>
    public static IReadOnlyList<Post> Take(UrgentCall call, Record record, Actor by, Roster roster, DateTimeOffset now)
    {
        call.Take(by.Id, now);
        var told = roster.Units.Upwards(record.UnitId, by.Today).TakeWhile(u => u.Id != call.UnitId).Select(u => u.Id).Append(call.UnitId)
            .SelectMany(u => Commanders(u, roster)).Select(p => p.Id).Prepend(record.AuthorId).Where(p => p != by.Id);
        return [.. Told(told, record, roster, now, (say, name) => say.WasTaken(name, by.Name))];
    }

    private async Task<IReadOnlyList<Post>> TellAsync(UrgentCall call, Record record, Roster roster, DateTimeOffset now, CancellationToken ct)
    {
        var goesUp = Above(call, record, roster) is not null;
        call.Tell(now + (call.Told + 1 < TimesAUnit || goesUp ? Again : AgainAtTheTop));
        var (urgency, posts) = (await UrgencyAsync(record, ct), new List<Post>());
        foreach (var person in Commanders(call.UnitId, roster))
        {
            var actor = roster.ActorOf(person, now);
            var say = Phrases.In(actor.Language);
            var passed = call.UnitId == record.UnitId || call.UnitId == Asked(record, record.UnitId, roster) ? null : roster.Units.Get(record.UnitId);
            posts.Add(new Post(person.AccountId, say.UrgentLetter(urgency, call.Told, passed) + "\n\n" + await cards.WriteAsync(record, new Reader(actor, roster, say), ct), Rank.Answer)
            {
                Shows = record.Id, Urgent = true, Buttons = Keyboard.Row(new Button(say.TakeButton(), FormattableString.Invariant($"{LetterTaken.Prefix}:{record.Id.Value}"))),
            });
        }

        return posts;
    }

    private static IEnumerable<Post> Told(IEnumerable<PersonId> people, Record record, Roster roster, DateTimeOffset now, Func<Phrases, string, string> words) =>
        people.Distinct().Select(roster.FindPerson).OfType<Person>().Where(p => p.Active).Select(p => roster.ActorOf(p, now))
            .Select(a => new Post(a.AccountId, words(Phrases.In(a.Language), RecordName.Of(record, a)), Rank.Answer) { Shows = record.Id });

    // The unit itself or the next one above that has a commander at all; null when none has.
    private static UnitId? Asked(Record record, UnitId from, Roster roster) => roster.Units.Upwards(from, record.LoggedOn)
        .Select(u => (UnitId?)u.Id).FirstOrDefault(u => Commanders(u!.Value, roster).Any());

    private static UnitId? Above(UrgentCall call, Record record, Roster roster) =>
        roster.Units.ParentOf(call.UnitId, record.LoggedOn) is { } parent ? Asked(record, parent, roster) : null;

    private static IEnumerable<Person> Commanders(UnitId unit, Roster roster) => roster.Holders(Role.Commander, unit);

    private async Task<bool> CanWaitAsync(Record record, CancellationToken ct) =>
        record.State == RecordState.Void || await UrgencyAsync(record, ct) == Urgency.Normal || await db.FirstReplyAsync(record.Id, ct) is not null;

    private async Task<Urgency> UrgencyAsync(Record record, CancellationToken ct) =>
        (await db.FindDetailAsync<Letter>(record.Id, l => l.RecordId, ct))?.Urgency ?? Urgency.Normal;
}
