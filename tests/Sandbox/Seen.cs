using System.Text.Json.Nodes;

namespace LiaisonBot.Tests.Sandbox;

/// <summary>A message as a person sees it. <see cref="Body"/> is the Bot API's Message.</summary>
internal sealed class Seen(JsonObject view)
{
    // U+00A0, which keeps a date or a number and its unit on one line.
    private const char NoBreak = (char)0xA0;

    public JsonObject View { get; } = view;

    public JsonObject Body => View["body"]?.AsObject() ?? [];

    public long Chat => SandboxClient.Number(View, "chat");

    public long Id => SandboxClient.Number(View, "id");

    public long Revision => SandboxClient.Number(View, "revision");

    public bool FromBot => View["bot"]?.GetValue<bool>() ?? false;

    public bool Edited => View["edited"]?.GetValue<bool>() ?? false;

    public bool Deleted => View["deleted"]?.GetValue<bool>() ?? false;

    /// <summary>The text or caption as read: a space that does not break a line reads as a space. Empty when there is none.</summary>
    public string Text => ((Body["text"] ?? Body["caption"])?.GetValue<string>() ?? "").Replace(NoBreak, ' ');

    /// <summary>The id of the file it carries; null when it carries none.</summary>
    public string? FileId => (Body["document"] ?? Body["photo"]?[0])?["file_id"]?.GetValue<string>();

    public string? FileName => Body["document"]?["file_name"]?.GetValue<string>();

    /// <summary>The texts of its inline buttons, row after row.</summary>
    public IReadOnlyList<string> Buttons =>
        [.. Body["reply_markup"]?["inline_keyboard"]?.AsArray().SelectMany(row => row?.AsArray() ?? []).Select(one => one?["text"]?.GetValue<string>() ?? "") ?? []];

    /// <summary>The data of the inline button with this text, or else of the first whose text holds it.</summary>
    public string Data(string label) => Body["reply_markup"]?["inline_keyboard"]?.AsArray().SelectMany(row => row?.AsArray() ?? [])
        .Where(one => one?["text"]?.GetValue<string>().Contains(label, StringComparison.Ordinal) == true)
        .OrderBy(one => one?["text"]?.GetValue<string>().Length).First()?["callback_data"]?.GetValue<string>() ?? "";

    /// <summary>The address behind its first button; empty when that has none.</summary>
    public string Link => Body["reply_markup"]?["inline_keyboard"]?[0]?[0]?["url"]?.GetValue<string>() ?? "";

    public override string ToString() => Text;
}

/// <summary>What sending gave. UpdateId is 0 when the bot is not told (privacy mode).</summary>
internal sealed class Receipt(JsonNode answer)
{
    public long UpdateId => SandboxClient.Number(answer, "updateId");

    public long MessageId => SandboxClient.Number(answer, "messageId");

    public long Revision => SandboxClient.Number(answer, "revision");
}

/// <summary>What the bot said to a press; follow it with NextAsync(…, after: Revision, edits: true).</summary>
internal sealed record Pressed(string? Toast, bool Alert, long Revision, long UpdateId);
