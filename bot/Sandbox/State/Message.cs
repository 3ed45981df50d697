using System.Text.Json.Nodes;

namespace LiaisonBot.Sandbox.State;

/// <summary>One message in one room. <see cref="Body"/> is the Bot API's Message, changed in place by edits.</summary>
internal sealed class Message(int id, Room room, long authorId, DateTimeOffset sentAt, JsonObject body)
{
    public int Id { get; } = id;

    public Room Room { get; } = room;

    /// <summary>Who typed it, also when it shows as the group's (an anonymous administrator).</summary>
    public long AuthorId { get; } = authorId;

    public DateTimeOffset SentAt { get; } = sentAt;

    public JsonObject Body { get; } = body;

    /// <summary>The world's running number at the last change: what a reader asks for "everything after".</summary>
    public long Revision { get; set; }

    /// <summary>The world's running number when it was sent.</summary>
    public long Born { get; set; }

    public bool Deleted { get; set; }

    public bool Edited { get; set; }

    public string? Text => Json.Text(Body, "text");

    public bool IsService { get; init; }

    /// <summary>The body as it stands inside another message's reply_to_message: never two levels deep.</summary>
    public JsonObject Quoted()
    {
        var copy = Body.DeepClone().AsObject();
        copy.Remove("reply_to_message");
        return copy;
    }
}
