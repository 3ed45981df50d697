using LiaisonBot.Chat;
using LiaisonBot.Commands.Lines;
using LiaisonBot.Known;
using LiaisonBot.Storage.Records;
using LiaisonBot.Words;

namespace LiaisonBot.Records;

/// <summary>Who reads a card: decides the language and how numbers are written.</summary>
internal sealed record Reader(Actor Actor, Roster Roster, Phrases Say);

/// <summary>Writes the card of one register's records.</summary>
internal interface IRegisterCard
{
    /// <summary>The card as it stands now, with the canonical line to copy. <paramref name="record"/> may not be saved yet.</summary>
    Task<string> WriteAsync(Record record, Reader reader, CancellationToken ct);

    /// <summary>The record as its canonical line, command word and all, as it stands now.</summary>
    Task<string> LineAsync(Record record, Reader reader, Tongue tongue, CancellationToken ct);

    /// <summary>Buttons of the register's own below a fresh card.</summary>
    IReadOnlyList<Button> Buttons(Record record, Reader reader);
}

/// <summary>One register, who writes its cards and who adds details to a plan that has happened.</summary>
/// <param name="Card">An <see cref="IRegisterCard"/>.</param>
/// <param name="Logged">An <see cref="ICorrects"/>: who logs its records.</param>
/// <param name="Details">An <see cref="IPlanDetails"/>; null where nothing is planned.</param>
internal sealed record RegisterSpec(Register Register, Type Card, Type Logged, Type? Details = null);
