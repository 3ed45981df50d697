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

    /// <summary>
    /// Takes one update of a messenger that waits for the answer. True once it is committed. False when it cannot be now:
    /// nobody knows yet who the bot is, the store fails to commit, the host stops. It may be committed later all the same,
    /// and has to come again, which does no harm. OperationCanceledException when <paramref name="ct"/> is cancelled.
    /// </summary>
    Task<bool> TryAcceptAsync(Arrival arrival, CancellationToken ct);
}
