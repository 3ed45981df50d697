using System.Text.Json.Serialization;

namespace LiaisonBot.Diagnostics;

/// <summary>What <c>/readyz</c> shows.</summary>
internal sealed record HealthPage(bool Ready, IReadOnlyList<HealthFact> Facts);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(HealthPage))]
internal sealed partial class HealthJson : JsonSerializerContext;
