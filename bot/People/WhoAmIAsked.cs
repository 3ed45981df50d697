using LiaisonBot.Commands;

namespace LiaisonBot.People;

/// <summary><c>/whoami</c>: name, number, unit and roles.</summary>
internal sealed class WhoAmIAsked : ICommand
{
    public Task<Reply> RunAsync(CommandCall call, CancellationToken ct) => Task.FromResult(Reply.Say(call.Say.WhoYouAre(call.Actor)));
}
