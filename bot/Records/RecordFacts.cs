using System.Buffers;
using System.Collections.Concurrent;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Records;
using LiaisonBot.Storage.Saving;
using Microsoft.EntityFrameworkCore.Metadata;

namespace LiaisonBot.Records;

/// <summary>
/// What the audit keeps of a record: its fields and the register's own as JSON, Vietnamese readable. Every record writes one, and
/// <c>verify</c> reads them again (storage/Records/AuditedRecords.cs, Verbs/Proof/RecordFacts.cs): a name here never changes.
/// </summary>
internal static class RecordFacts
{
    // What HTML would need escaped is no danger here.
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // Read off the mapping, so that a field a register gets later is not forgotten here.
    private static readonly ConcurrentDictionary<Type, IReadOnlyList<Field>> Fields = new();

    /// <summary>The facts as they stand. <paramref name="detail"/>: the register's own fields, when they matter.</summary>
    /// <param name="line">The record as a line of its register, in Vietnamese; written where versions are compared.</param>
    /// <param name="why">Why it was changed, where somebody said so.</param>
    public static string Of(Record record, IModel model, object? detail = null, string? line = null, string? why = null)
    {
        var text = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(text, Readable))
        {
            json.WriteStartObject();
            Write(json, record);
            json.WritePropertyName("detail");
            WriteDetail(json, model, detail);
            WriteIfSaid(json, "line", line);
            WriteIfSaid(json, "why", why);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(text.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter json, Record r)
    {
        json.WriteNumber("unit", r.UnitId.Value);
        json.WriteString("number", FormattableString.Invariant($"{(char)r.Register}-{r.Year}-{r.Number:0000}"));
        Write(json, "Book", r.Book);
        Write(json, "BookNumber", r.BookNumber);
        json.WriteNumber("counterpart", r.CounterpartId.Value);
        json.WriteNumber("Kind", r.Kind);
        json.WriteString("EventAt", r.EventAt);
        Write(json, "EndAt", r.EndAt);
        json.WriteBoolean("TimeSaid", r.TimeSaid);
        Write(json, "EventDate", r.EventDate);
        json.WriteString("Summary", r.Summary);
        json.WriteString("SubjectCodes", r.SubjectCodes);
        json.WriteBoolean("Late", r.Late);
        json.WriteString("state", r.State.ToString());
        json.WriteString("VoidReason", r.VoidReason);
        json.WriteNumber("Version", r.Version);
        json.WriteNumber("Ours", r.Ours);
        json.WriteNumber("Theirs", r.Theirs);
        json.WriteNumber("Teams", r.Teams);
        json.WriteNumber("Metres", r.Metres);
        json.WriteBoolean("Online", r.Online);
    }

    private static void WriteIfSaid(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    private static void WriteDetail(Utf8JsonWriter json, IModel model, object? detail)
    {
        if (detail is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        foreach (var (name, read) in Fields.GetOrAdd(detail.GetType(), type => FieldsOf(model, type)))
        {
            Write(json, name, read(detail));
        }

        json.WriteEndObject();
    }

    private static IReadOnlyList<Field> FieldsOf(IModel model, Type type) =>
        [.. model.FindEntityType(type)!.GetProperties().Where(p => !p.IsPrimaryKey()).Select(p => new Field(p.Name, Getter.Of(p)))];

    private static void Write(Utf8JsonWriter json, string name, object? value)
    {
        json.WritePropertyName(name);
        switch (value)
        {
            case null: json.WriteNullValue(); break;
            case int number: json.WriteNumberValue(number); break;
            case long number: json.WriteNumberValue(number); break;
            case bool flag: json.WriteBooleanValue(flag); break;
            case RecordId id: json.WriteNumberValue(id.Value); break;
            case DateOnly day: json.WriteStringValue(day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)); break;
            case DateTimeOffset at: json.WriteStringValue(at); break;
            case string or Enum: json.WriteStringValue(value.ToString()); break;
            default: throw new NotSupportedException("The audit cannot write a " + value.GetType().Name);
        }
    }

    private sealed record Field(string Name, Func<object, object?> Read);
}
