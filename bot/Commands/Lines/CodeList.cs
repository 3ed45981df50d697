using System.Collections;

namespace LiaisonBot.Commands.Lines;

/// <summary>A short list of codes that is equal to another with the same codes in the same order.</summary>
internal sealed class CodeList(params IEnumerable<int> codes) : IReadOnlyList<int>
{
    public static readonly CodeList Empty = new();

    private readonly int[] codes = [.. codes];

    public int Count => codes.Length;

    public int this[int index] => codes[index];

    public IEnumerator<int> GetEnumerator() => ((IEnumerable<int>)codes).GetEnumerator();

    public override bool Equals(object? obj) => obj is CodeList other && codes.AsSpan().SequenceEqual(other.codes);

    public override int GetHashCode() => codes.Aggregate(17, HashCode.Combine);

    public override string ToString() => string.Join(' ', codes);

    IEnumerator IEnumerable.GetEnumerator() => codes.GetEnumerator();
}
