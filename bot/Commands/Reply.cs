using LiaisonBot.Chat;
using LiaisonBot.Storage;

namespace LiaisonBot.Commands;

/// <summary>Which chats go first when the pace is short: the lower the sooner.</summary>
internal enum Rank
{
    /// <summary>An answer to a person who waits.</summary>
    Answer = 0,

    /// <summary>A reminder at its time.</summary>
    Reminder = 1,

    /// <summary>A tally or another message to many.</summary>
    Broadcast = 2,
}

/// <summary>A message to another chat than the one that is answered.</summary>
internal sealed record Post(long ChatId, string Html, Rank Rank = Rank.Broadcast)
{
    public Keyboard? Buttons { get; init; }

    public long? Thread { get; init; }

    /// <summary>Makes a sound at night too.</summary>
    public bool Urgent { get; init; }

    /// <summary>A file, with the text as its caption.</summary>
    public FileSent? File { get; init; }

    /// <summary>The record it shows: replies to it and presses on it are about that record.</summary>
    public RecordId? Shows { get; init; }
}

/// <summary>A file of ours to be sent.</summary>
internal sealed record FileSent(string Sha256, string Name, bool IsPhoto);

/// <summary>A message to be taken away: one of ours, or where the bot may, a person's. What cannot be deleted stays.</summary>
internal sealed record Deletion(long ChatId, long MessageId);

/// <summary>A command menu to be set, after the commit like everything that leaves.</summary>
internal sealed record MenuPost(MenuScope Scope, IReadOnlyList<MenuLine> Lines);

/// <summary>One answer a question offers. <c>Value</c>: at most 24 bytes.</summary>
internal sealed record Choice(string Label, string Value);

/// <summary>What is to be said once the work is committed. Html: the bot's small HTML.</summary>
internal sealed record Reply
{
    /// <summary>The text; null says nothing.</summary>
    public string? Html { get; init; }

    public Keyboard? Buttons { get; init; }

    /// <summary>The record the text shows.</summary>
    public RecordId? Shows { get; init; }

    /// <summary>What a group sees when the text itself goes to the person in private; null = the text goes to the group.</summary>
    public string? InGroup { get; init; }

    /// <summary>For a press: write over the message that was pressed instead of sending another.</summary>
    public bool Overwrites { get; init; }

    /// <summary>For a press: the short answer shown over the chat, up to 200 characters.</summary>
    public string? Toast { get; init; }

    /// <summary>Nothing was done because of what the person wrote or may do.</summary>
    public bool Refused { get; init; }

    /// <summary>The name of a question to which <see cref="Choices"/> are the answers; the line runs again with the one chosen.</summary>
    public string? Asks { get; init; }

    public IReadOnlyList<Choice> Choices { get; init; } = [];

    /// <summary>The choices stand in one row, below <see cref="Buttons"/>; otherwise one a row.</summary>
    public bool ChoicesInARow { get; init; }

    /// <summary>The command that waits for the answer.</summary>
    public CommandCall? Waiting { get; init; }

    public IReadOnlyList<Post> Posts { get; init; } = [];

    public IReadOnlyList<MenuPost> Menus { get; init; } = [];

    public IReadOnlyList<Deletion> Deletions { get; init; } = [];

    /// <summary>Nothing to say.</summary>
    public static Reply Silent { get; } = new();

    /// <summary>Done, or an answer to a question.</summary>
    public static Reply Say(string html, Keyboard? buttons = null) => new() { Html = html, Buttons = buttons };

    /// <summary>Not done: which field, why, and a line to send instead. Never half-stored.</summary>
    public static Reply Refuse(string html, Keyboard? buttons = null) => new() { Html = html, Buttons = buttons, Refused = true };

    /// <summary>Asks before doing: <paramref name="name"/> is what the answer is known by in <see cref="Answers"/>.</summary>
    public static Reply Ask(CommandCall waiting, string name, string html, params IReadOnlyList<Choice> choices) =>
        new() { Html = html, Asks = name, Choices = choices, Waiting = waiting };

    /// <summary>Answers a press over the chat, leaving the message as it is.</summary>
    public static Reply Over(string toast) => new() { Toast = toast };

    /// <summary>Answers a press by writing over the message.</summary>
    public static Reply Overwrite(string html, Keyboard? buttons = null, string? toast = null) =>
        new() { Html = html, Buttons = buttons, Overwrites = true, Toast = toast };
}
