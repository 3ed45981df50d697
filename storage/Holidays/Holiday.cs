using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LiaisonBot.Storage.Holidays;

/// <summary>A day off in a country, or a make-up working day (a weekend day on which work is done).</summary>
public sealed class Holiday(string country, DateOnly date, string name, bool works)
{
    /// <summary>ISO 3166 code: VN, CN, LA or KH.</summary>
    public string Country { get; private set; } = country;

    /// <summary>The day.</summary>
    public DateOnly Date { get; private set; } = date;

    /// <summary>What is kept, e.g. <c>Quốc khánh</c>.</summary>
    public string Name { get; private set; } = name;

    /// <summary>True for a make-up working day, false for a day off.</summary>
    public bool Works { get; private set; } = works;

    /// <summary>Takes another name and sense.</summary>
    public void Change(string name, bool works) => (Name, Works) = (name, works);
}

internal sealed class HolidayMapping : IEntityTypeConfiguration<Holiday>
{
    public void Configure(EntityTypeBuilder<Holiday> builder)
    {
        builder.ToTable("holidays");
        builder.HasKey(h => new { h.Country, h.Date });
    }
}
