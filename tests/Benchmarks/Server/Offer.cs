namespace LiaisonBot.Benchmarks.Server;

/// <summary>What the load server has waiting for a bot, and what it watches for.</summary>
/// <param name="Bot">The bot's process, whose processor time is taken; 0 for none.</param>
/// <param name="Updates">Private messages that wait, the people taking turns.</param>
/// <param name="Replies">Messages of the bot's that end the watch.</param>
internal sealed record Offer(int Bot, int Updates, int Replies)
{
    /// <summary>The account id of the first officer; the others follow.</summary>
    public const long FirstOfficer = 1001;

    /// <summary>The account id of the first person; the others follow.</summary>
    public long First { get; init; } = FirstOfficer;

    /// <summary>How many people write.</summary>
    public int People { get; init; } = 1;

    /// <summary>What they write; <c>{n}</c> stands for a number of its own each time.</summary>
    public string Text { get; init; } = Letter;

    /// <summary>One letter, as our officers and the peers write it.</summary>
    public const string Letter = "/letter sent Kim Binh: trao đổi tình hình mốc 65 đến 71, việc số {n}";

    /// <summary>Updates a second; 0 has them all waiting at once.</summary>
    public double PerSecond { get; init; }

    /// <summary>The next update comes with the reply to the last.</summary>
    public bool OneByOne { get; init; }

    /// <summary>Refuse what leaves faster than Telegram allows: <see cref="StrictPace"/>.</summary>
    public bool Strict { get; init; }

    /// <summary>Whether each reply is matched with its update.</summary>
    public bool Matched => PerSecond > 0 || OneByOne;
}

/// <summary>What the server saw of an offer so far.</summary>
/// <param name="Seconds">From the first delivery to the last reply.</param>
/// <param name="CpuSeconds">Processor time of the bot in that span.</param>
/// <param name="SendingSeconds">From the first reply to the last.</param>
/// <param name="Replies">Messages taken from the bot.</param>
/// <param name="Refused">Messages answered with 429.</param>
/// <param name="Milliseconds">From each delivery to its reply, if they were matched.</param>
internal sealed record Measured(
    double Seconds, double CpuSeconds, double SendingSeconds, int Replies, int Refused, IReadOnlyList<double> Milliseconds);
