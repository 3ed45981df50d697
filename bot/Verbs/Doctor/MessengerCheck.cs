using LiaisonBot.Chat;
using LiaisonBot.Words;

namespace LiaisonBot.Verbs.Doctor;

/// <summary>What the messenger says: the token, its clock, privacy mode.</summary>
internal sealed class MessengerCheck(IChat chat, TimeProvider time)
{
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Wrong = TimeSpan.FromSeconds(60);

    /// <summary>The bot's account; null when the messenger was not reached or refused the token.</summary>
    public BotAccount? Self { get; private set; }

    /// <summary>Token and privacy mode, then the clock.</summary>
    public async Task<IReadOnlyList<Finding>> AskAsync(CancellationToken ct)
    {
        var account = await AccountAsync(ct);
        return [account, .. Self is null ? [] : new[] { Privacy(Self) }, await ClockAsync(ct)];
    }

    /// <summary>What a clock that is so far off means. Positive: ours is behind.</summary>
    public static Finding Clock(TimeSpan off) => new(
        off.Duration() > Wrong ? Level.Fail : off.Duration() > Slow ? Level.Warn : Level.Ok, "clock", VerbWords.ClockOff(off, off.Duration() > Slow));

    private static Finding Privacy(BotAccount self) => self.ReadsAllGroupMessages
        ? new Finding(Level.Warn, "privacy", VerbWords.ReadsAll())
        : new Finding(Level.Ok, "privacy", VerbWords.ReadsCommands());

    private async Task<Finding> AccountAsync(CancellationToken ct)
    {
        try
        {
            Self = await chat.GetSelfAsync(ct);
            return new Finding(Level.Ok, "token", "@" + Self.Username);
        }
        catch (ChatException refused) when (refused.Fault is ChatFault.Unauthorized)
        {
            return new Finding(Level.Fail, "token", VerbWords.TokenRefused());
        }
        catch (ChatException failure)
        {
            return new Finding(Level.Warn, "token", VerbWords.Unreached(failure.Message));
        }
    }

    private async Task<Finding> ClockAsync(CancellationToken ct)
    {
        try
        {
            var asked = time.GetUtcNow();
            var theirs = await chat.GetServerTimeAsync(ct);
            var ours = asked + ((time.GetUtcNow() - asked) / 2);

            // Told in whole seconds, cut off.
            return theirs is { } at ? Clock(at + TimeSpan.FromSeconds(0.5) - ours) : new Finding(Level.Warn, "clock", VerbWords.ClockUntold());
        }
        catch (ChatException failure)
        {
            return new Finding(Level.Warn, "clock", VerbWords.Unreached(failure.Message));
        }
    }
}
