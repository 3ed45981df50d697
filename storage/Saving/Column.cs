using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace LiaisonBot.Storage.Saving;

/// <summary>A column and how its property's value is stored.</summary>
internal sealed record Column(IProperty Property, string Name, Func<object, object?> Read, Func<object?, object?>? Convert)
{
    public static Column Of(IProperty property) => property.ValueGenerated == ValueGenerated.Never
        ? new(property, property.GetColumnName(), Getter.Of(property), property.GetTypeMapping().Converter?.ConvertToProvider)
        : throw new NotSupportedException("A value that the database gives cannot be read back: " + property.Name);

    public object? Store(object? value) => value is null || Convert is null ? value : Convert(value);
}
