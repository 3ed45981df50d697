namespace LiaisonBot.Verbs.Proof;

/// <summary>What a check found.</summary>
/// <param name="Wrong">The first thing that is wrong, in words; null when nothing is.</param>
/// <param name="Notes">What is worth knowing and not wrong.</param>
internal sealed record Verdict(string? Wrong, IReadOnlyList<string> Notes)
{
    /// <summary>Why it was not looked at; null when it was.</summary>
    public string? LeftOut { get; init; }

    public Verdict(string? wrong)
        : this(wrong, [])
    {
    }
}

/// <summary>One check of <c>verify</c>.</summary>
internal sealed record Check(string Name, Func<Look, Task<Verdict>> RunAsync);
