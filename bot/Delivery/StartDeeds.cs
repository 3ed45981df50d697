using LiaisonBot.Commands;

namespace LiaisonBot.Delivery;

/// <summary>Hands the deeds of the start to the writer, in the order of the Catalogue.</summary>
internal sealed class StartDeeds(WorkQueue queue, IReadOnlyList<Type> deeds) : IHostedService
{
    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var deed in deeds)
        {
            queue.Add(new DeedItem((services, ct) => ((IStartDeed)services.GetRequiredService(deed)).RunAsync(ct)));
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
