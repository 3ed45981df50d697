using LiaisonBot.Commands;
using LiaisonBot.Records;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Letters;

namespace LiaisonBot.Letters;

/// <summary>A letter that waits for its reply. <c>DaysOver</c>: days since the due date, 0 while it is not over.</summary>
internal sealed record Pending(Listed Letter, DateOnly? Due, int DaysOver);

/// <summary>One page of the letters that wait: on us first, then on them.</summary>
internal sealed record PendingView(IReadOnlyList<Pending> OnUs, IReadOnlyList<Pending> OnThem, int AllOnUs, int AllOnThem, int Page, int Pages);

/// <summary><c>/pending</c>: letters that wait for a reply, the longest overdue first.</summary>
internal sealed class PendingListed(LiaisonDb db) : ICommand
{
    private const int PageSize = 10;

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        var (units, page) = (call.Actor.Readable, ListPages.Of(call));
        var onUs = await db.CountWaitingAsync(units, Direction.Received, ct);
        var onThem = await db.CountWaitingAsync(units, Direction.Sent, ct);
        var first = await db.WaitingAsync(units, Direction.Received, page * PageSize, PageSize, ct);
        var second = await db.WaitingAsync(units, Direction.Sent, Math.Max(0, (page * PageSize) - onUs), PageSize - first.Count, ct);
        var view = new PendingView(
            [.. first.Select(w => Of(w, call))], [.. second.Select(w => Of(w, call))], onUs, onThem, page, (onUs + onThem + PageSize - 1) / PageSize);
        return ListPages.Reply(
            call, call.Say.PendingLetters(view), Listed.Numbers([.. view.OnUs.Concat(view.OnThem).Select(p => p.Letter)]), onUs + onThem > (page + 1) * PageSize);
    }

    private static Pending Of(WaitingLetter letter, CommandCall call) => new(
        Listed.Of(letter.Record, new Reader(call.Actor, call.Roster, call.Say)), letter.Due,
        letter.Due is { } due && due < call.Today ? call.Today.DayNumber - due.DayNumber : 0);
}
