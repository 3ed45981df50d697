namespace LiaisonBot.Sandbox;

/// <summary>Everything the local Telegram is told at its start. Times: UTC. Ids: as Telegram gives them.</summary>
internal sealed record SandboxOptions
{
    /// <summary>The only token that is let in; the number before the colon is the bot's id.</summary>
    public string Token { get; init; } = "1:sandbox";

    public string BotName { get; init; } = "LiaisonBot";

    public string BotUsername { get; init; } = "liaison_bot";

    /// <summary>Privacy mode of the bot in groups (Telegram's default is on).</summary>
    public bool Privacy { get; init; } = true;

    /// <summary>Notes every field and markup that Telegram would swallow in silence: <c>GET /sandbox/violations</c>.</summary>
    public bool Strict { get; init; } = true;

    /// <summary>Answers 429 above Telegram's published pace (30/s in all, 1/s a private chat, 20/min a group).</summary>
    public bool EnforceLimits { get; init; }

    /// <summary>How long a pressed button may wait for its answer.</summary>
    public TimeSpan PressLifetime { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long a clock step waits for a working poller to take what people have written before.</summary>
    public TimeSpan SettleTime { get; init; } = TimeSpan.FromSeconds(5);

    public IReadOnlyList<SandboxPerson> People { get; init; } = [];

    public IReadOnlyList<SandboxGroup> Groups { get; init; } = [];

    /// <summary>The next moment at which the host has something to do; null for none.</summary>
    public Func<CancellationToken, Task<DateTimeOffset?>>? NextDue { get; init; }

    /// <summary>Told after each step of the clock: the host rearms its alarms and settles before it returns.</summary>
    public Func<CancellationToken, Task>? Moved { get; init; }
}

/// <summary>A person with a phone. <paramref name="Caption"/> is how the page describes them.</summary>
internal sealed record SandboxPerson(
    long Id, string FirstName, string? LastName, string? Username, string LanguageCode, string Caption)
{
    /// <summary>Another bot: what it writes never reaches ours.</summary>
    public bool IsBot { get; init; }

    /// <summary>Has written to the bot before this world began.</summary>
    public bool Started { get; init; }
}

/// <summary>A group with the bot in it. <paramref name="Id"/> is negative; a supergroup's starts with -100.</summary>
internal sealed record SandboxGroup(
    long Id, string Title, IReadOnlyList<long> Members, bool Supergroup, long? Admin = null)
{
    /// <summary>False: the bot is still to be added by a person.</summary>
    public bool HasBot { get; init; } = true;
}
