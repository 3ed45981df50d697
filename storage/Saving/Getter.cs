using System.Reflection;
using Microsoft.EntityFrameworkCore.Metadata;

namespace LiaisonBot.Storage.Saving;

/// <summary>Reads a property off a row.</summary>
public static class Getter
{
    /// <summary>What gives the property's value of a row. NotSupportedException for a property that the row's type does not declare.</summary>
    // EF Core has one of its own, but compiles it at run time, and three others with it: for all columns of a letter that was half a
    // second, for which the first people to write waited.
    public static Func<object, object?> Of(IProperty property)
    {
        ArgumentNullException.ThrowIfNull(property);
        var getter = property.PropertyInfo?.GetMethod ?? throw new NotSupportedException(property.Name + " has no getter");
        return ((IReads)Activator.CreateInstance(typeof(Typed<,>).MakeGenericType(getter.DeclaringType!, getter.ReturnType))!).By(getter);
    }

    private interface IReads
    {
        Func<object, object?> By(MethodInfo getter);
    }

    private sealed class Typed<TRow, TValue> : IReads
        where TRow : class
    {
        public Func<object, object?> By(MethodInfo getter)
        {
            var get = getter.CreateDelegate<Func<TRow, TValue>>();
            return row => get((TRow)row);
        }
    }
}
