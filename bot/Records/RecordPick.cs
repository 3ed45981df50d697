using System.Globalization;
using LiaisonBot.Commands;
using LiaisonBot.Commands.Lines;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Records;

namespace LiaisonBot.Records;

/// <summary>Finds the one record a person means: by number, or by the card their message answers; asks when a number fits several.</summary>
internal sealed class RecordPick(RecordDesk desk)
{
    /// <summary>The name of the question which record is meant.</summary>
    public const string Question = "rec";

    private const int MostWords = 5;

    /// <summary>The record shown by the card that the message answers; null when it answers none.</summary>
    public Task<Record?> AnsweredAsync(CommandCall call, CancellationToken ct) => desk.ShownByAsync(call.Chat.Id, call.ReplyTo, call.Actor, ct);

    /// <summary>The record with this number, tracked, or what to say instead.</summary>
    public async Task<(Record? Found, Reply? Instead)> FindAsync(CommandCall call, RecordNumber number, CancellationToken ct)
    {
        if (call.Answers[Question] is { } answer && long.TryParse(answer, CultureInfo.InvariantCulture, out var key)
            && await desk.FindAsync(new RecordId(key), call.Actor, ct) is { } chosen)
        {
            return (chosen, null);
        }

        return await desk.FindAsync(number, call.Actor, ct) switch
        {
            [] => (null, Reply.Refuse(call.Say.NoSuchRecord(AsTyped(call.Text, number)))),
            [var one] => (one, null),
            var many => (null, Reply.Ask(call, Question, call.Say.WhichOfRecords(number.ToString()), [.. many.Take(8).Select(r => ChoiceOf(r, call))])),
        };
    }

    /// <summary>Cuts a number off the beginning of a text; what follows loses its leading colon. Null when it begins with none.</summary>
    public static (RecordNumber Number, string Tail)? Cut(string text)
    {
        var colon = text.IndexOfAny([':', '\uFF1A']);
        if (colon >= 0 && RecordNumber.Read(text[..colon]) is { } before)
        {
            return (before, text[(colon + 1)..].Trim());
        }

        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        for (var count = Math.Min(MostWords, words.Length); count > 0; count--)
        {
            if (RecordNumber.Read(string.Join(' ', words[..count]).TrimEnd(',', ';', ':')) is { } number)
            {
                return (number, string.Join(' ', words[count..]).TrimStart(':', ',', ' '));
            }
        }

        return null;
    }

    private static string AsTyped(string text, RecordNumber number)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return Enumerable.Range(1, Math.Min(MostWords, words.Length)).Select(count => string.Join(' ', words[..count]).TrimEnd(',', ';', ':'))
            .LastOrDefault(typed => RecordNumber.Read(typed) == number) ?? number.ToString();
    }

    private static Choice ChoiceOf(Record record, CommandCall call) =>
        new(RecordName.Full(record, call.Actor.Units), record.Id.Value.ToString(CultureInfo.InvariantCulture));
}
