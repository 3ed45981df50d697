using Microsoft.Extensions.Options;

namespace LiaisonBot.Settings;

/// <summary>Section <c>Limits</c>: the pace of sending, and sizes.</summary>
internal sealed record LimitsOptions
{
    /// <summary>Messages a second in all, 1–100,000. Telegram's free pace is about 30.</summary>
    [Within(1, 100_000)]
    public int MessagesPerSecond { get; set; } = 30;

    /// <summary>Messages a second to one person, 1–100,000. Telegram asks for about 1.</summary>
    [Within(1, 100_000)]
    public int MessagesPerSecondPrivate { get; set; } = 1;

    /// <summary>Messages a minute to one group, 1–100,000. Telegram allows about 20.</summary>
    [Within(1, 100_000)]
    public int MessagesPerMinuteGroup { get; set; } = 20;

    /// <summary>The largest attachment kept, in megabytes, 1–20. Telegram lets a bot download 20.</summary>
    [Within(1, 20)]
    public int AttachmentMegabytes { get; set; } = 20;
}

/// <summary>Checks <see cref="LimitsOptions"/> at start.</summary>
[OptionsValidator]
internal sealed partial class LimitsOptionsValidator : IValidateOptions<LimitsOptions>;
