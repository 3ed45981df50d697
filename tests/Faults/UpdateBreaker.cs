using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LiaisonBot.Tests.Faults;

/// <summary>Spoils updates: something is missing, of another type, huge, deep, no text at all, or cut off.</summary>
internal sealed class UpdateBreaker(Random random)
{
    private const string Mark = "@@@";
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly byte[][] Pieces =
    [
        [.. "null"u8], [.. "[]"u8], [.. "{}"u8], [.. "\"\""u8], [.. "0"u8], [.. "-1"u8], [.. "1.5"u8], [.. "true"u8], [.. "\"7\""u8], [.. "1e400"u8], [.. "[[null]]"u8],
        [.. "99999999999999999999999999999999"u8], [.. "9223372036854775807"u8], [.. "-9223372036854775808"u8], [.. "253402300800"u8], [.. "-62135596801"u8], [.. "253402300799"u8],
        [.. "\"\\ud800\""u8], [.. "\"a\\udc00b\""u8], [.. "\"\\u0000\\u0001\\u001b\""u8], [.. "\"/thu nh\\u0000\""u8],
        [.. "\""u8, 0xC3, 0x28, .. "\""u8], [.. "\""u8, 0xED, 0xA0, 0x80, .. "\""u8], [.. "\""u8, 0x07, .. "\""u8], [0xFF, 0xFE], [.. "nul"u8], [.. "{\"a\":1,\"a\":{}}"u8],
        Deep(200, '['), Deep(1500, '['), Deep(4000, '{'), Encoding.UTF8.GetBytes('"' + new string('x', 100_000) + '"'), Encoding.UTF8.GetBytes("\"/thu " + new string('ậ', 30_000) + '"'),
    ];

    /// <summary>The update as it may come over a bad wire. Its id stays readable, most of the time.</summary>
    public byte[] Break(JsonObject update)
    {
        var places = Places(update).Where(p => p.Key is not "update_id" || random.Next(3) == 0).ToList();
        var (parent, key) = places[random.Next(places.Count)];
        switch (random.Next(12))
        {
            case < 3:
                Remove(parent, key);
                return Encoding.UTF8.GetBytes(update.ToJsonString(Plain));
            case 3:
                var whole = Encoding.UTF8.GetBytes(update.ToJsonString(Plain));
                return whole[..random.Next(whole.Length)];
            case 4 when key is string name:
                Set(parent, key, Mark);
                return Filled(update, [.. "1,"u8, .. JsonSerializer.SerializeToUtf8Bytes(name), .. ":"u8, .. Piece()]);
            default:
                Set(parent, key, Mark);
                return Filled(update, Piece());
        }
    }

    private static byte[] Deep(int levels, char open) => Encoding.UTF8.GetBytes(open == '['
        ? new string('[', levels) + new string(']', levels)
        : string.Concat(Enumerable.Repeat("{\"a\":", levels)) + "1" + new string('}', levels));

    private byte[] Piece() => Pieces[random.Next(Pieces.Length)];

    private static byte[] Filled(JsonObject update, byte[] piece)
    {
        var whole = Encoding.UTF8.GetBytes(update.ToJsonString(Plain));
        var at = whole.AsSpan().IndexOf("\"@@@\""u8);
        return [.. whole[..at], .. piece, .. whole[(at + Mark.Length + 2)..]];
    }

    private static void Set(JsonNode parent, object key, string value)
    {
        if (parent is JsonObject fields)
        {
            fields[(string)key] = value;
        }
        else
        {
            parent[(int)key] = value;
        }
    }

    private static void Remove(JsonNode parent, object key)
    {
        if (parent is JsonObject fields)
        {
            fields.Remove((string)key);
        }
        else
        {
            ((JsonArray)parent).RemoveAt((int)key);
        }
    }

    private static IEnumerable<(JsonNode Parent, object Key)> Places(JsonNode? node) => node switch
    {
        JsonObject fields => fields.SelectMany(f => Places(f.Value).Prepend((fields, f.Key))),
        JsonArray list => list.SelectMany((item, at) => Places(item).Prepend((list, (object)at))),
        _ => [],
    };
}
