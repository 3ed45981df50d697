using System.Text.Encodings.Web;
using System.Text.Json;

namespace LiaisonBot.Commands;

/// <summary>What was changed by the item in hand. The writer gives each note its actor, time and place in the chain.</summary>
internal sealed class AuditNotes
{
    // Vietnamese stays readable in the audit; what HTML would need escaped is no danger here.
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly List<Note> _notes = [];

    /// <summary>A change: what was done, to which row, the fields before and after.</summary>
    public sealed record Note(string Deed, string Subject, string? Before, string? After);

    /// <summary>Notes a change. <paramref name="subject"/>: kind and key, <c>record:123</c>. Before and after: objects written as JSON.</summary>
    public void Add(string deed, string subject, object? before, object? after) =>
        _notes.Add(new Note(deed, subject, Write(before), Write(after)));

    /// <summary>Notes a change whose fields are written as JSON already.</summary>
    public void AddWritten(string deed, string subject, string? before, string? after) => _notes.Add(new Note(deed, subject, before, after));

    /// <summary>Hands the notes over and starts anew.</summary>
    public IReadOnlyList<Note> Take()
    {
        Note[] taken = [.. _notes];
        _notes.Clear();
        return taken;
    }

    private static string? Write(object? value) => value is null ? null : JsonSerializer.Serialize(value, Readable);
}
