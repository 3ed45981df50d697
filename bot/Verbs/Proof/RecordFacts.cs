using System.Globalization;
using System.Text.Json;
using LiaisonBot.Storage.Letters;
using LiaisonBot.Storage.Records;

namespace LiaisonBot.Verbs.Proof;

/// <summary>What an audit row says of a record, as far as figures go by it.</summary>
internal sealed record RecordFacts(long Unit, Register Register, int Kind, DateOnly EventDate, bool Done, long[] Measures, LetterAsk? Ask)
{
    /// <summary>Reads one side of an audit row; null where there was nothing.</summary>
    public static RecordFacts? Read(string? json)
    {
        if (json is null)
        {
            return null;
        }

        using var document = JsonDocument.Parse(json);
        var facts = document.RootElement;
        var register = (Register)facts.GetProperty("number").GetString()![0];
        long[] measures =
        [
            1, facts.GetProperty("Ours").GetInt64(), facts.GetProperty("Theirs").GetInt64(), facts.GetProperty("Teams").GetInt64(),
            facts.GetProperty("Metres").GetInt64(), facts.GetProperty("Online").GetBoolean() ? 1 : 0,
        ];
        return new RecordFacts(
            facts.GetProperty("unit").GetInt64(), register, facts.GetProperty(nameof(Kind)).GetInt32(), DayOf(facts.GetProperty(nameof(EventDate)))!.Value,
            facts.GetProperty("state").GetString() == nameof(RecordState.Done), measures,
            register == Register.Letter && facts.GetProperty("detail") is { ValueKind: JsonValueKind.Object } detail ? AskOf(detail) : null);
    }

    private static LetterAsk AskOf(JsonElement detail) => new(
        detail.GetProperty(nameof(Letter.NeedsReply)).GetBoolean(), DayOf(detail.GetProperty(nameof(Letter.Due))),
        detail.GetProperty(nameof(Letter.ReplyToId)) is { ValueKind: JsonValueKind.Number } reply ? reply.GetInt64() : null);

    private static DateOnly? DayOf(JsonElement day) =>
        day.ValueKind == JsonValueKind.String ? DateOnly.ParseExact(day.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
}
