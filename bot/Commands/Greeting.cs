using LiaisonBot.Commands.Lines;
using LiaisonBot.Words;

namespace LiaisonBot.Commands;

/// <summary>How the bot is called and which language it speaks where nobody in particular is spoken to.</summary>
internal sealed class Greeting(Tongue language)
{
    /// <summary>The words for groups and strangers.</summary>
    public Phrases Say { get; } = Phrases.In(language);

    /// <summary>The bot's own name in the messenger, known once it said hello; empty before.</summary>
    public string Username { get; set; } = "";

    /// <summary>The bot's own account id, known once it said hello; 0 before.</summary>
    public long BotId { get; set; }

    /// <summary>Whether a command is for this bot: addressed to nobody, or to it by name.</summary>
    public bool Concerns(CommandLine line) =>
        line.Mention is null || string.Equals(line.Mention, Username, StringComparison.OrdinalIgnoreCase);
}
