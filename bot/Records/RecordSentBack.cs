using LiaisonBot.Chat;
using LiaisonBot.Commands;
using LiaisonBot.Commands.Lines;
using LiaisonBot.Known;
using LiaisonBot.Storage.People;
using LiaisonBot.Storage.Records;
using LiaisonBot.Words;

namespace LiaisonBot.Records;

/// <summary><c>/sendback NUMBER: remark</c>: the author is told to look at a record again; it goes on counting as it stands.</summary>
internal sealed class RecordSentBack(RecordPick pick, Registrar registrar, Cards cards) : ICommand
{
    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        if (RecordPick.Cut(call.Text) is var (number, remark))
        {
            var (found, instead) = await pick.FindAsync(call, number, ct);
            return found is null ? instead! : await SendBackAsync(call, found, remark, ct);
        }

        return await pick.AnsweredAsync(call, ct) is { } answered ? await SendBackAsync(call, answered, call.Text, ct) : Reply.Refuse(call.Say.SendBackWhat(call.Typed));
    }

    private async Task<Reply> SendBackAsync(CommandCall call, Record record, string typed, CancellationToken ct)
    {
        var (name, remark) = (RecordName.Of(record, call.Actor), LineText.Collapse(typed.TrimStart(':', ' ')));
        if (!call.Actor.Oversees(record.UnitId) || record.State == RecordState.Void)
        {
            return Reply.Refuse(record.State == RecordState.Void ? call.Say.AlreadyVoid(name, record.VoidReason) : call.Say.NotYoursToSendBack(name));
        }

        if (remark.Length is < ReasonText.Shortest or > ReasonText.Longest || !LineText.SaysSomething(remark))
        {
            return Reply.Refuse(call.Say.SendBackNeedsRemark(name, call.Typed));
        }

        registrar.SendBack(record, remark, call.Actor.Id);
        var (told, posts) = (Readers(record, call.Roster), new List<Post>());
        foreach (var person in told)
        {
            posts.Add(await PostAsync(record, call.Roster.ActorOf(person, call.SentAt), remark, call, ct));
        }

        return Reply.Say(call.Say.SentBack(name, [.. told.Select(p => p.Name)])) with { InGroup = call.Say.AnsweredInPrivate(), Posts = posts };
    }

    // The author; where they are gone, who else keeps the register; else who commands it.
    private static List<Person> Readers(Record record, Roster roster) =>
        roster.FindPerson(record.AuthorId) is { Active: true } author && roster.ActorOf(author, record.LoggedAt).Logs(record.UnitId) ? [author]
        : roster.Holders(Role.Officer, record.UnitId).ToList() is { Count: > 0 } officers ? officers
        : [.. roster.Holders(Role.Commander, record.UnitId)];

    private async Task<Post> PostAsync(Record record, Actor reader, string remark, CommandCall call, CancellationToken ct)
    {
        var say = Phrases.In(reader.Language);
        var card = await cards.WriteAsync(record, new Reader(reader, call.Roster, say), ct);
        return new Post(reader.AccountId, say.LookAgain(RecordName.Of(record, reader), call.Actor.Name, remark) + "\n\n" + card, Rank.Answer)
        {
            Shows = record.Id,
            Buttons = reader.Logs(record.UnitId) ? Keyboard.Row(
                new Button(say.EditButton(), FormattableString.Invariant($"{EditPressed.Prefix}:{record.Id.Value}")),
                new Button(say.KeepAsItIs(), FormattableString.Invariant($"{RecordKept.Prefix}:{record.Id.Value}"))) : null,
        };
    }
}

/// <summary>A record that was sent back was found right as it is; whoever sent it back is told.</summary>
internal sealed class RecordKept(RecordDesk desk, Registrar registrar, Cards cards) : IButton
{
    public const string Prefix = "keep";

    public async Task<Reply> PressAsync(PressCall press, CancellationToken ct)
    {
        if (await desk.FindAsync(press.RecordKey, press.Actor, ct) is not { Remark: not null } record || !press.Actor.Logs(record.UnitId))
        {
            return Reply.Over(press.Say.ButtonIsStale());
        }

        var by = record.SentBackById is { } id ? press.Roster.FindPerson(id) : null;
        registrar.KeepAsItIs(record);
        return await cards.ShowAsync(record, new Reader(press.Actor, press.Roster, press.Say), press.At, ct) with
        {
            Overwrites = true, Posts = by is { Active: true } ? [Told(record, press.Roster.ActorOf(by, press.At), press)] : [],
        };
    }

    private static Post Told(Record record, Actor reader, PressCall press) =>
        new(reader.AccountId, Phrases.In(reader.Language).WasKept(RecordName.Of(record, reader), press.Actor.Name), Rank.Answer) { Shows = record.Id };
}
