using LiaisonBot.Known;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Files;

namespace LiaisonBot.Verbs;

/// <summary>What a verb has in hand that reads a database and changes nothing.</summary>
/// <param name="Db">As it stood when the verb began.</param>
/// <param name="Shelf">The attachments; null for a copy of the database, which has none beside it.</param>
/// <param name="Passed">Is called for each row read; tells the console about every million.</param>
internal sealed record Look(LiaisonDb Db, FileShelf? Shelf, Action Passed, CancellationToken Ct)
{
    private Roster? _roster;

    /// <summary>People, units and counterparts.</summary>
    public async Task<Roster> RosterAsync() => _roster ??= await Roster.ReadAsync(Db, Ct);

    /// <summary>The code of a unit by its key; the key itself where there is no such unit.</summary>
    public async Task<Func<long, string>> CodesAsync()
    {
        var codes = (await RosterAsync()).Units.All.ToDictionary(u => u.Id.Value, u => u.Code);
        return unit => codes.GetValueOrDefault(unit, "unit " + unit);
    }
}
