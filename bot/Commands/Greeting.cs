using LiaisonBot.Commands.Lines;
using LiaisonBot.Words;

namespace LiaisonBot.Commands;

/// <summary>How the bot is called and which language it speaks where nobody in particular is spoken to.</summary>
internal sealed class Greeting(Tongue language)
{
    private readonly TaskCompletionSource _introduced = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The words for groups and strangers.</summary>
    public Phrases Say { get; } = Phrases.In(language);

    /// <summary>The bot's own name in the messenger, without the at sign; empty before <see cref="Introduced"/>.</summary>
    public string Username { get; private set; } = "";

    /// <summary>The bot's own account id; 0 before <see cref="Introduced"/>.</summary>
    public long BotId { get; private set; }

    /// <summary>Completes once the messenger said who the bot is.</summary>
    public Task Introduced => _introduced.Task;

    /// <summary>The messenger said who the bot is.</summary>
    public void Introduce(long id, string username)
    {
        (BotId, Username) = (id, username);
        _introduced.TrySetResult();
    }

    /// <summary>Whether a command is for this bot: addressed to nobody, or to it by name.</summary>
    public bool Concerns(CommandLine line) =>
        line.Mention is null || string.Equals(line.Mention, Username, StringComparison.OrdinalIgnoreCase);
}
