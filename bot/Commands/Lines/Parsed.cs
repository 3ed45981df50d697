using System.Diagnostics.CodeAnalysis;

namespace LiaisonBot.Commands.Lines;

/// <summary>What a line said, or why it was not taken: exactly one of the two.</summary>
internal sealed record Parsed<T>
    where T : class
{
    public Parsed(T value) => Value = value;

    public Parsed(LineProblem problem) => Problem = problem;

    public T? Value { get; }

    public LineProblem? Problem { get; }

    [MemberNotNullWhen(true, nameof(Value))]
    [MemberNotNullWhen(false, nameof(Problem))]
    public bool Ok => Value is not null;
}
