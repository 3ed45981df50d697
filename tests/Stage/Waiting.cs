using System.Diagnostics;

namespace LiaisonBot.Tests.Stage;

/// <summary>Waits that end: a test that waits for what never comes says so, where it would have held up the whole run.</summary>
internal static class Waiting
{
    /// <summary>Far beyond what a slow and busy machine needs.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private const int BetweenLooksMs = 20;

    /// <summary>Returns once it is so.</summary>
    /// <param name="isSo">Looks.</param>
    /// <param name="what">What is waited for, and what else helps to see why it does not come.</param>
    public static async Task UntilAsync(Func<Task<bool>> isSo, Func<Task<string>> what)
    {
        var since = Stopwatch.GetTimestamp();
        while (!await isSo())
        {
            if (Stopwatch.GetElapsedTime(since) > Patience)
            {
                Assert.Fail("waited in vain: " + await what());
            }

            await Task.Delay(BetweenLooksMs, TestContext.Current.CancellationToken);
        }
    }

    /// <inheritdoc cref="UntilAsync(Func{Task{bool}},Func{Task{string}})"/>
    public static Task UntilAsync(Func<Task<bool>> isSo, string what) => UntilAsync(isSo, () => Task.FromResult(what));
}
