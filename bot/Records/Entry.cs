using LiaisonBot.Storage;
using LiaisonBot.Storage.Counterparts;
using LiaisonBot.Storage.Records;

namespace LiaisonBot.Records;

/// <summary>What a register hands over to be entered: what happened, apart from the register's own fields.</summary>
/// <param name="Start">Wall clock in the unit's zone.</param>
/// <param name="Book">The book of its direction, or null where the register has none.</param>
internal sealed record Entry(
    UnitId UnitId, Register Register, int Kind, int? Book, Counterpart Counterpart, DateTime Start, DateTime? End, bool TimeSaid,
    string Summary, IReadOnlyList<int> SubjectCodes)
{
    /// <summary>Announced, not yet happened.</summary>
    public bool Planned { get; init; }

    /// <summary>Further words to find it by: references, markers, places.</summary>
    public IReadOnlyList<string?> FindBy { get; init; } = [];

    public int Ours { get; init; }

    public int Theirs { get; init; }

    public int Teams { get; init; }

    public int Metres { get; init; }

    public bool Online { get; init; }
}
