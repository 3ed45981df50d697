using System.Text.Json.Serialization;

namespace LiaisonBot.Diagnostics;

/// <summary>One line of the health page. <c>Detail</c>: plain English for whoever runs the host; no secret, no record's text.</summary>
internal sealed record HealthFact(string Name, bool Ok, string Detail)
{
    /// <summary>When the part last did what it is there for, if it tells; not on the page, whose detail says it.</summary>
    [JsonIgnore]
    public DateTimeOffset? LastAt { get; init; }
}

/// <summary>All that bears on readiness. Each part of the bot registers a <c>Func&lt;HealthFact&gt;</c> that is cheap and never blocks.</summary>
internal sealed class HealthFacts(IEnumerable<Func<HealthFact>> facts)
{
    /// <summary>The facts as of now; the bot is ready when all are ok.</summary>
    public IReadOnlyList<HealthFact> Read() => [.. facts.Select(f => f())];
}
