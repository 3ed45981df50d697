namespace LiaisonBot.Storage.Backups;

/// <summary>A copy that could not be made or is not fit to be kept or restored. The message says why in one line, without data.</summary>
public sealed class BadCopyException(string message) : Exception(message);
