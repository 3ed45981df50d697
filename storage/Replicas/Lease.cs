namespace LiaisonBot.Storage.Replicas;

/// <summary>Who of the hosts on a database does what one of them has to do; on PostgreSQL only.</summary>
internal sealed class Lease
{
    /// <summary>What is lent; there is one, <c>duty</c>.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The host that has it.</summary>
    public string Holder { get; private set; } = "";

    /// <summary>How long, by the database's clock, unless it is renewed.</summary>
    public DateTime Until { get; private set; }

    /// <summary>How often it has changed hands.</summary>
    public long Epoch { get; private set; }
}
