using LiaisonBot.Commands;
using LiaisonBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Groups;

/// <summary><c>/unbind</c>, in the group: nothing more is posted there; what was posted stays.</summary>
internal sealed class GroupUnbound(LiaisonDb db, AuditNotes notes) : ICommand
{
    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        if (await db.KnownChats.FindAsync([call.Chat.Id], ct) is not { UnitId: { } unit } chat)
        {
            return Reply.Refuse(call.Say.NotBound());
        }

        if (!call.Actor.Coordinates(unit) && !call.Actor.Administers)
        {
            return Reply.Refuse(call.Say.UnitNotYours(call.Roster.Units.Get(unit)));
        }

        var schedules = await db.Schedules.Where(s => s.ChatId == call.Chat.Id && s.DeletedAt == null).OrderBy(s => s.Id).ToListAsync(ct);
        schedules.ForEach(s => s.Delete(call.SentAt));
        chat.Unbind();
        notes.Add("group.unbound", GroupBound.SubjectOf(call.Chat.Id), new { unit = unit.Value, schedules = schedules.Select(s => s.Id.Value) }, null);
        return Reply.Say(call.Say.Unbound(call.Roster.Units.Get(unit)));
    }
}
