namespace LiaisonBot.Sandbox.Text;

/// <summary>A text that Telegram cannot read; the message is Telegram's own, without "Bad Request: can't parse entities: ".</summary>
internal sealed class MarkupException(string message) : Exception(message);
