using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LiaisonBot.Storage.Units;

/// <summary>A unit (đơn vị) of ours: a province command or a post. Where it stands in the tree is dated: <see cref="UnitPlacement"/>.</summary>
public sealed class Unit(UnitId id, string code, string nameVi, string nameEn, string zone, DateOnly validFrom)
{
    /// <summary>The key.</summary>
    public UnitId Id { get; private set; } = id;

    /// <summary>Short code, 2–12 of A–Z 0–9, unique; stands before a record's number outside the unit.</summary>
    public string Code { get; private set; } = code;

    /// <summary>Vietnamese name.</summary>
    public string NameVi { get; private set; } = nameVi;

    /// <summary>English name.</summary>
    public string NameEn { get; private set; } = nameEn;

    /// <summary>IANA zone of its wall clocks.</summary>
    public string Zone { get; private set; } = zone;

    /// <summary>First day it exists.</summary>
    public DateOnly ValidFrom { get; private set; } = validFrom;

    /// <summary>Last day it exists; null while it does.</summary>
    public DateOnly? ValidTo { get; private set; }

    /// <summary>The unit it was merged into; year-on-year lines follow it.</summary>
    public UnitId? SuccessorId { get; private set; }

    /// <summary>Day the monthly window ends (14 = the 15th to the 14th); 0 = calendar month. Read on the top unit only.</summary>
    public int WindowEndsOn { get; private set; }

    /// <summary>First day of the month from which <see cref="WindowEndsOn"/> holds; calendar months before.</summary>
    public DateOnly? WindowFrom { get; private set; }

    /// <summary>Ends with <paramref name="lastDay"/> and names the unit that goes on with its work.</summary>
    public void MergeInto(UnitId? successor, DateOnly lastDay) => (SuccessorId, ValidTo) = (successor, lastDay);

    /// <summary>Sets the monthly window from a month on.</summary>
    public void SetWindow(int endsOn, DateOnly fromMonth) => (WindowEndsOn, WindowFrom) = (endsOn, fromMonth);

    /// <summary>Takes other names.</summary>
    public void Rename(string nameVi, string nameEn) => (NameVi, NameEn) = (nameVi, nameEn);
}

/// <summary>Under which parent a unit stands from a day on; no parent = a top unit.</summary>
public sealed class UnitPlacement(UnitId unitId, DateOnly from, UnitId? parentId)
{
    /// <summary>The unit placed.</summary>
    public UnitId UnitId { get; private set; } = unitId;

    /// <summary>First day it stands there.</summary>
    public DateOnly From { get; private set; } = from;

    /// <summary>The unit above; null for a top unit.</summary>
    public UnitId? ParentId { get; private set; } = parentId;

    /// <summary>Stands elsewhere from the same day on.</summary>
    public void Under(UnitId? parent) => ParentId = parent;
}

internal sealed class UnitMapping : IEntityTypeConfiguration<Unit>, IEntityTypeConfiguration<UnitPlacement>
{
    public void Configure(EntityTypeBuilder<Unit> builder)
    {
        builder.ToTable("units");
        builder.Property(u => u.Id).ValueGeneratedNever();
        builder.HasIndex(u => u.Code).IsUnique();
    }

    public void Configure(EntityTypeBuilder<UnitPlacement> builder)
    {
        builder.ToTable("unit_placements");
        builder.HasKey(p => new { p.UnitId, p.From });
        builder.HasOne<Unit>().WithMany().HasForeignKey(p => p.UnitId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Unit>().WithMany().HasForeignKey(p => p.ParentId).OnDelete(DeleteBehavior.Restrict);
    }
}
