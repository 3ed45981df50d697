namespace LiaisonBot.Commands;

/// <summary>Takes a private text that is no command, under the rules of <see cref="ICommand"/>.</summary>
internal interface IFreeText
{
    /// <summary>What is said to it; null when it means nothing here, and the next one is asked.</summary>
    /// <param name="call">Without a command word; <see cref="CommandCall.Text"/> is the whole text, never empty.</param>
    Task<Reply?> TakeAsync(CommandCall call, CancellationToken ct);
}
