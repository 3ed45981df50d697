namespace LiaisonBot.Commands;

/// <summary>Something the host does once at each start, under the rules of <see cref="ICommand"/>.</summary>
internal interface IStartDeed
{
    Task<Reply> RunAsync(CancellationToken ct);
}
