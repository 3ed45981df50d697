using LiaisonBot.Commands.Lines;

namespace LiaisonBot.Patrols;

/// <summary>Reads and writes the one line of a patrol.</summary>
internal static class PatrolLine
{
    /// <summary>Reads the argument after the command.</summary>
    public static Parsed<PatrolDraft> Read(string argument, LineContext context) => throw new NotSupportedException();

    /// <summary>The canonical line, with absolute dates: read again at any later time it gives an equal draft.</summary>
    /// <param name="command">The command word to start with; null for the usual one of the language.</param>
    public static string Write(PatrolDraft draft, Tongue tongue, string? command = null) => throw new NotSupportedException();
}
