using System.Text.Encodings.Web;
using System.Text.Json;
using LiaisonBot.Storage;

namespace LiaisonBot.Commands;

/// <summary>What was changed by the item in hand. The writer gives each note its actor, time and place in the chain.</summary>
internal sealed class AuditNotes
{
    // Vietnamese stays readable in the audit; what HTML would need escaped is no danger here.
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly List<Note> _notes = [];

    /// <summary>A change: what was done, to which row, the fields before and after; by whom where the item does not say.</summary>
    public sealed record Note(string Deed, string Subject, string? Before, string? After, PersonId? By);

    /// <summary>Notes a change. <paramref name="subject"/>: kind and key, <c>record:123</c>. Before and after: objects written as JSON.</summary>
    /// <param name="by">Who did it, when the item's actor is not known to have: somebody who is a stranger until this item is saved.</param>
    public void Add(string deed, string subject, object? before, object? after, PersonId? by = null) =>
        _notes.Add(new Note(deed, subject, Write(before), Write(after), by));

    /// <summary>Notes a change whose fields are written as JSON already.</summary>
    public void AddWritten(string deed, string subject, string? before, string? after) => _notes.Add(new Note(deed, subject, before, after, null));

    /// <summary>Hands the notes over and starts anew.</summary>
    public IReadOnlyList<Note> Take()
    {
        Note[] taken = [.. _notes];
        _notes.Clear();
        return taken;
    }

    private static string? Write(object? value) => value is null ? null : JsonSerializer.Serialize(value, Readable);
}
