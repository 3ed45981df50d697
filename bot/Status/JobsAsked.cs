using LiaisonBot.Calendar;
using LiaisonBot.Commands;
using LiaisonBot.Schedules;

namespace LiaisonBot.Status;

/// <summary><c>/jobs</c>: a link to the engine's page, if the engine of this build has one.</summary>
internal sealed class JobsAsked(TimeProvider time, JobsDoor? door = null) : ICommand
{
    public Task<Reply> RunAsync(CommandCall call, CancellationToken ct) => Task.FromResult(door?.Invite(call.Actor.Id) is { } link
        ? Reply.Say(call.Say.JobsLink(link, WallClock.ToLocal(time.GetUtcNow() + JobsDoor.LinkLasts, call.Zone)))
        : Reply.Refuse(call.Say.NoJobsPage(JobEngineSetup.Name)));
}
