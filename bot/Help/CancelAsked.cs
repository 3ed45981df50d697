using LiaisonBot.Commands;

namespace LiaisonBot.Help;

/// <summary><c>/cancel</c>: questions about the person's lines that still wait are dropped.</summary>
internal sealed class CancelAsked(OpenQuestions open) : ICommand
{
    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct) =>
        Reply.Say(await open.DropAsync(call, ct) ? call.Say.Dropped() : call.Say.NothingToDrop());
}
