using LiaisonBot.Storage.People;

namespace LiaisonBot.Commands;

/// <summary>Where a command may be typed, and where its answer goes.</summary>
internal enum Venue
{
    /// <summary>Answered where it was typed.</summary>
    Anywhere,

    /// <summary>Typed in a group, it is answered in private and the group sees one short line.</summary>
    AnswerInPrivate,

    /// <summary>Only in a private chat.</summary>
    PrivateOnly,

    /// <summary>Only in a group.</summary>
    GroupOnly,
}

/// <summary>The part of the help a command stands under.</summary>
internal enum Shelf
{
    Log,
    Look,
    Correct,
    Figures,
    Remind,
    Group,
    People,
    Help,
}

/// <summary>One command: what it is called, who may use it and who carries it out.</summary>
/// <param name="Name">Latin name without the slash.</param>
/// <param name="Alias">Vietnamese alias without tone marks.</param>
/// <param name="Roles">Any of these roles; none = every member.</param>
/// <param name="Handler">An <see cref="ICommand"/>.</param>
internal sealed record CommandSpec(string Name, string Alias, Venue Venue, Shelf Shelf, Type Handler, params IReadOnlyList<Role> Roles)
{
    /// <summary>Whom the help and the menu offer it to; fewer than may use it when it does something small for the others.</summary>
    public IReadOnlyList<Role> OfferedTo { get; init; } = Roles;
}

/// <summary>One kind of button: the word its data starts with, who may press it and who carries it out.</summary>
/// <param name="Prefix">The data is <c>prefix:argument</c>, at most 64 bytes.</param>
/// <param name="Handler">An <see cref="IButton"/>.</param>
internal sealed record ButtonSpec(string Prefix, Type Handler, params IReadOnlyList<Role> Roles)
{
    /// <summary>
    /// Stands below private messages only. Pressed in a group it is forged: the list it opens would be written over a
    /// message that all there read.
    /// </summary>
    public bool Private { get; init; }
}

/// <summary>One kind of alarm: the word its key starts with and who carries it out.</summary>
/// <param name="Handler">An <see cref="IAlarm"/>.</param>
internal sealed record AlarmSpec(string Prefix, Type Handler);

/// <summary>Carries out a command. It adds to the database and never saves, returns what to say and never sends.</summary>
internal interface ICommand
{
    Task<Reply> RunAsync(CommandCall call, CancellationToken ct);
}

/// <summary>Carries out a press on a button, under the rules of <see cref="ICommand"/>.</summary>
internal interface IButton
{
    Task<Reply> PressAsync(PressCall press, CancellationToken ct);
}

/// <summary>Carries out what is due, under the rules of <see cref="ICommand"/>.</summary>
internal interface IAlarm
{
    /// <summary><paramref name="id"/>: the part of the key behind the colon. <paramref name="due"/>: when it was due.</summary>
    Task<Reply> RingAsync(long id, DateTimeOffset due, CancellationToken ct);
}
