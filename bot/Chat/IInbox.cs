namespace LiaisonBot.Chat;

/// <summary>Where a receiver puts what arrived.</summary>
internal interface IInbox
{
    /// <summary>
    /// Takes a batch of 1–100 updates in the messenger's order. Returns only after all of it is committed, so that the
    /// caller may then confirm it to the messenger; on any exception nothing may be confirmed.
    /// OperationCanceledException when <paramref name="ct"/> is cancelled at stop.
    /// </summary>
    Task AcceptAsync(IReadOnlyList<Arrival> batch, CancellationToken ct);
}
