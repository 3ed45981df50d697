using System.Text.Json.Serialization;
using Telegram.Bot.Requests;

namespace LiaisonBot.Wire.TelegramBot;

/// <summary>
/// getUpdates with the result left raw. The package's own request reads all updates into its types at once: one that it
/// cannot read (a wrong type, a depth above 64) would cost the whole batch, which would then come again for ever.
/// So the raw result is taken from the answer before the package reads it, and the package reads "true".
/// </summary>
internal sealed class RawUpdatesRequest() : RequestBase<bool>("getUpdates")
{
    /// <summary>Last update id + 1, or null for the oldest kept. The package's own has 32 bits.</summary>
    public long? Offset { get; init; }

    /// <summary>1–100.</summary>
    public required int Limit { get; init; }

    /// <summary>Seconds to wait, 0–50.</summary>
    public required int? Timeout { get; init; }

    /// <summary>The kinds of updates to be told of.</summary>
    public required IReadOnlyList<string> AllowedUpdates { get; init; }

    /// <summary>The raw JSON of the result, once it is answered.</summary>
    [JsonIgnore]
    public ReadOnlyMemory<byte> Result { get; set; }

    /// <summary>The answer for the package to read once the result is taken.</summary>
    public static HttpContent Taken() => new StringContent("""{"ok":true,"result":true}""");
}
