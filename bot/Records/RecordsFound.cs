using LiaisonBot.Commands;
using LiaisonBot.Commands.Lines;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Records;

namespace LiaisonBot.Records;

/// <summary>One page of what was found.</summary>
internal sealed record FoundView(string Words, IReadOnlyList<Listed> Hits, int Page);

/// <summary><c>/find WORDS</c>: by words with or without tone marks, number, counterpart, day or period, marker, author, register.</summary>
internal sealed class RecordsFound(LiaisonDb db, RecordDesk desk) : ICommand
{
    private const int PageSize = 6;

    // Each word is one condition more inside the last; a thousand of them overflow the stack of who translates them.
    private const int MostWords = 32;

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        if (!LineText.SaysSomething(call.Text) || FindWords.Split(call.Text).Count > MostWords)
        {
            return Reply.Say(call.Say.FindExamples(call.Typed));
        }

        var page = ListPages.Of(call);
        var records = RecordNumber.Read(call.Text) is { } number
            ? await desk.FindAsync(number, call.Actor, ct)
            : await db.SearchAsync(
                call.Actor.Readable, new FindReader(call.Roster, call.Today).Read(call.Text), page * PageSize, PageSize + 1, ct);
        if (records.Count == 0)
        {
            return Reply.Say(call.Say.FoundNothing(call.Text));
        }

        var reader = new Reader(call.Actor, call.Roster, call.Say);
        var hits = records.Take(PageSize).Select(r => Listed.Of(r, reader)).ToList();
        return ListPages.Reply(call, call.Say.Found(new FoundView(call.Text, hits, page)), Listed.Numbers(hits), records.Count > PageSize);
    }
}
