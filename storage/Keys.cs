using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace LiaisonBot.Storage;

/// <summary>A key of one kind of row: a 64-bit number given by us before saving, growing with time.</summary>
public interface IKey<TSelf> where TSelf : struct, IKey<TSelf>
{
    /// <summary>The number as stored.</summary>
    long Value { get; }

    /// <summary>The key with this number.</summary>
    static abstract TSelf Of(long value);
}

/// <summary>The key of a person.</summary>
public readonly record struct PersonId(long Value) : IKey<PersonId>
{
    /// <inheritdoc/>
    public static PersonId Of(long value) => new(value);
}

/// <summary>The key of a unit (đơn vị).</summary>
public readonly record struct UnitId(long Value) : IKey<UnitId>
{
    /// <inheritdoc/>
    public static UnitId Of(long value) => new(value);
}

/// <summary>The key of a counterpart (đơn vị phía bạn).</summary>
public readonly record struct CounterpartId(long Value) : IKey<CounterpartId>
{
    /// <inheritdoc/>
    public static CounterpartId Of(long value) => new(value);
}

/// <summary>The key of a record of any register.</summary>
public readonly record struct RecordId(long Value) : IKey<RecordId>
{
    /// <inheritdoc/>
    public static RecordId Of(long value) => new(value);
}

/// <summary>The key of a schedule: a reminder or a tally posted at its time.</summary>
public readonly record struct ScheduleId(long Value) : IKey<ScheduleId>
{
    /// <inheritdoc/>
    public static ScheduleId Of(long value) => new(value);
}

internal sealed class KeyConverter<T>() : ValueConverter<T, long>(key => key.Value, value => Make(value))
    where T : struct, IKey<T>
{
    // An expression tree may not call a static abstract member itself.
    private static T Make(long value) => T.Of(value);
}

/// <summary>
/// Gives keys: milliseconds since 2020 (41 bits), a count within the millisecond (12 bits), a number drawn at start
/// (10 bits), so that a verb beside a running host gives others. Strictly growing, also when the clock is set back.
/// </summary>
public sealed class Keys(TimeProvider time)
{
    private const int ProcessBits = 10;
    private const int CountBits = 12;
    private static readonly DateTimeOffset Epoch = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly long _process = Random.Shared.Next(1 << ProcessBits);
    private readonly Lock _lock = new();
    private long _last;

    /// <summary>Gives only keys above <paramref name="key"/> from now on: the clock may have been set back since it was given.</summary>
    public void Follow(long key)
    {
        lock (_lock)
        {
            _last = Math.Max(_last, key >> ProcessBits);
        }
    }

    /// <summary>The next key's number.</summary>
    public long Next()
    {
        var now = Math.Max(0, (long)(time.GetUtcNow() - Epoch).TotalMilliseconds) << CountBits;
        lock (_lock)
        {
            _last = Math.Max(_last + 1, now);
            return (_last << ProcessBits) | _process;
        }
    }
}
