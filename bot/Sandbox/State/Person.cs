using System.Text.Json.Nodes;

namespace LiaisonBot.Sandbox.State;

/// <summary>A Telegram user, with what stands between them and the bot.</summary>
internal sealed class Person(SandboxPerson card)
{
    public SandboxPerson Card { get; } = card;

    public long Id => Card.Id;

    /// <summary>Has written to the bot in private: before that a bot cannot write first.</summary>
    public bool Started { get; set; } = card.Started;

    public bool Blocked { get; set; }

    public string FullName => Card.LastName is null ? Card.FirstName : $"{Card.FirstName} {Card.LastName}";

    /// <summary>The Bot API's User.</summary>
    public JsonObject ToUser()
    {
        var user = new JsonObject
        {
            ["id"] = Id,
            ["is_bot"] = Card.IsBot,
            ["first_name"] = Card.FirstName,
        };
        Json.Put(user, "last_name", Card.LastName);
        Json.Put(user, "username", Card.Username);
        Json.Put(user, "language_code", Card.IsBot ? null : Card.LanguageCode);
        return user;
    }
}
