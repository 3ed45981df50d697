namespace LiaisonBot.Settings;

/// <summary>A setting that stops the host. The message is for the person who runs it, one line, without a secret.</summary>
internal sealed class SettingsException(string message) : Exception(message);
