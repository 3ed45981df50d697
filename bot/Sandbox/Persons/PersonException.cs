namespace LiaisonBot.Sandbox.Persons;

/// <summary>A person's own app refuses: not a member, blocked, no such message. Answered as 400 {"error": …}.</summary>
internal sealed class PersonException(string message) : Exception(message);
