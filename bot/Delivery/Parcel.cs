using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using LiaisonBot.Chat;
using LiaisonBot.Commands;

namespace LiaisonBot.Delivery;

/// <summary>What an outbox row holds: a text to send, perhaps below a file, a text to write over a message, a message to take away, or a command menu to set.</summary>
internal sealed record Parcel
{
    public TextOut? Text { get; init; }

    /// <summary>The message that <see cref="Text"/> is written over; null sends it anew.</summary>
    public long? Over { get; init; }

    /// <summary>The file that <see cref="Text"/> is the caption of.</summary>
    public FileSent? File { get; init; }

    /// <summary>The message that is to be taken away; there is nothing else in the parcel then.</summary>
    public long? Deletes { get; init; }

    public MenuScope? Menu { get; init; }

    public IReadOnlyList<MenuLine>? Lines { get; init; }

    /// <summary>The JSON of the row.</summary>
    public string Write()
    {
        var text = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(text, ParcelJson.Readable))
        {
            // The generated code itself: the serializer would take the long way round for the sake of the encoder.
            ParcelJson.Default.Parcel.SerializeHandler!(json, this);
        }

        return Encoding.UTF8.GetString(text.WrittenSpan);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static Parcel Read(string json) =>
        JsonSerializer.Deserialize(json, ParcelJson.Default.Parcel) ?? throw new JsonException("An outbox row holds no parcel.");
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Parcel))]
internal sealed partial class ParcelJson : JsonSerializerContext
{
    // Vietnamese is kept readable in the table, and four times shorter than escaped.
    public static JsonWriterOptions Readable { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
