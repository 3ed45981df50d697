using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LiaisonBot.Storage.Audit;

/// <summary>
/// One change, kept for good: who, when, what, before and after. Each row carries the hash of the one before it, so
/// that a changed, lost or added row breaks the chain. Triggers refuse update and delete.
/// </summary>
public sealed class AuditRow
{
    private AuditRow() => (Deed, Subject, Previous, Hash) = ("", "", "", "");

    /// <summary>Adds a row behind <paramref name="previous"/>, the hash of row <paramref name="seq"/> - 1.</summary>
    public AuditRow(long seq, string previous, AuditEntry entry)
    {
        Seq = seq;
        Previous = previous;
        (At, ActorId, UpdateId, Deed, Subject, Before, After) = entry;
        Hash = ComputeHash();
    }

    /// <summary>The hash before the first row.</summary>
    public static string Root { get; } = new('0', 64);

    /// <summary>1, 2, 3 … without gaps; the key.</summary>
    public long Seq { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Who; null for the host itself.</summary>
    public PersonId? ActorId { get; private set; }

    /// <summary>From which update, if any.</summary>
    public long? UpdateId { get; private set; }

    /// <summary>What was done: <c>letter.sent</c>, <c>record.void</c>, <c>role.granted</c> …</summary>
    public string Deed { get; private set; }

    /// <summary>To what: the kind and key of the row, <c>record:123</c>.</summary>
    public string Subject { get; private set; }

    /// <summary>The fields before, as JSON; null where there was nothing.</summary>
    public string? Before { get; private set; }

    /// <summary>The fields after, as JSON; null where nothing is left.</summary>
    public string? After { get; private set; }

    /// <summary>Hash of the row before, hex.</summary>
    public string Previous { get; private set; }

    /// <summary>SHA-256 over all of the above, hex.</summary>
    public string Hash { get; private set; }

    /// <summary>The hash this row should carry.</summary>
    public string ComputeHash()
    {
        var fields = string.Join('\u001f',
            Seq.ToString(CultureInfo.InvariantCulture), Previous, At.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture),
            ActorId?.Value.ToString(CultureInfo.InvariantCulture), UpdateId?.ToString(CultureInfo.InvariantCulture),
            Deed, Subject, Before, After);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(fields)));
    }
}

/// <summary>What an audit row says, before it has its place in the chain.</summary>
public sealed record AuditEntry(
    DateTimeOffset At, PersonId? ActorId, long? UpdateId, string Deed, string Subject, string? Before, string? After);

internal sealed class AuditMapping : IEntityTypeConfiguration<AuditRow>
{
    public void Configure(EntityTypeBuilder<AuditRow> builder)
    {
        builder.ToTable("audit");
        builder.HasKey(a => a.Seq);
        builder.Property(a => a.Seq).ValueGeneratedNever();
        builder.HasIndex(a => a.Subject);
    }
}
