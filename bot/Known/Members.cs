using System.Collections.Frozen;
using LiaisonBot.Storage.People;

namespace LiaisonBot.Known;

/// <summary>Who may speak to the bot, for those who cannot ask the roster inside the writer's transaction. Used from any thread.</summary>
internal sealed class Members
{
    private volatile FrozenSet<long> _accounts = [];

    /// <summary>Whether this account was a member when the roster was last read.</summary>
    public bool Has(long account) => _accounts.Contains(account);

    /// <summary>The roster was read.</summary>
    public void Know(IEnumerable<Person> people) => _accounts = people.Where(p => p.Active).Select(p => p.AccountId).ToFrozenSet();
}
