using LiaisonBot.Commands;
using LiaisonBot.Storage;

namespace LiaisonBot.Reminders;

/// <summary><c>/reminders</c>: in private one's own and those of units one coordinates, in a group the group's.</summary>
internal sealed class RemindersListed(LiaisonDb db) : ICommand
{
    public Task<Reply> RunAsync(CommandCall call, CancellationToken ct) =>
        ReminderBoard.ShowAsync(db, new ReminderViewer(call.Actor, call.Chat, call.Say), 0, null, ct);
}
