using LiaisonBot.Storage.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LiaisonBot.Storage.Counterparts;

/// <summary>A unit of the other side (đơn vị phía bạn) that some of ours face.</summary>
public sealed class Counterpart(CounterpartId id, string nameVi, string nameEn, string? nameLocal, string country, string zone)
{
    /// <summary>The key.</summary>
    public CounterpartId Id { get; private set; } = id;

    /// <summary>Name as our officers write it.</summary>
    public string NameVi { get; private set; } = nameVi;

    /// <summary>English name.</summary>
    public string NameEn { get; private set; } = nameEn;

    /// <summary>Name in its own script (中文, ລາວ, ខ្មែរ), if known.</summary>
    public string? NameLocal { get; private set; } = nameLocal;

    /// <summary>ISO 3166 code: CN, LA or KH.</summary>
    public string Country { get; private set; } = country;

    /// <summary>IANA zone of its wall clocks.</summary>
    public string Zone { get; private set; } = zone;

    /// <summary>Set once it is no longer offered; its records keep it.</summary>
    public DateTimeOffset? RetiredAt { get; private set; }

    /// <summary>Is no longer offered.</summary>
    public void Retire(DateTimeOffset now) => RetiredAt ??= now;
}

/// <summary>Another way officers write a counterpart's name.</summary>
public sealed class CounterpartAlias(CounterpartId counterpartId, string alias)
{
    /// <summary>Whose name it is.</summary>
    public CounterpartId CounterpartId { get; private set; } = counterpartId;

    /// <summary>The name as written, e.g. <c>KB</c>.</summary>
    public string Alias { get; private set; } = alias;
}

/// <summary>A unit of ours that faces a counterpart.</summary>
public sealed class CounterpartUnit(CounterpartId counterpartId, UnitId unitId)
{
    /// <summary>The other side.</summary>
    public CounterpartId CounterpartId { get; private set; } = counterpartId;

    /// <summary>Our side.</summary>
    public UnitId UnitId { get; private set; } = unitId;
}

internal sealed class CounterpartMapping : IEntityTypeConfiguration<Counterpart>,
    IEntityTypeConfiguration<CounterpartAlias>, IEntityTypeConfiguration<CounterpartUnit>
{
    public void Configure(EntityTypeBuilder<Counterpart> builder)
    {
        builder.ToTable("counterparts");
        builder.Property(c => c.Id).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<CounterpartAlias> builder)
    {
        builder.ToTable("counterpart_aliases");
        builder.HasKey(a => new { a.CounterpartId, a.Alias });
        builder.HasOne<Counterpart>().WithMany().HasForeignKey(a => a.CounterpartId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<CounterpartUnit> builder)
    {
        builder.ToTable("counterpart_units");
        builder.HasKey(u => new { u.CounterpartId, u.UnitId });
        builder.HasOne<Counterpart>().WithMany().HasForeignKey(u => u.CounterpartId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Unit>().WithMany().HasForeignKey(u => u.UnitId).OnDelete(DeleteBehavior.Restrict);
    }
}
