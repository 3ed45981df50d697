using LiaisonBot.Commands.Lines;

namespace LiaisonBot.Talks;

/// <summary>Reads and writes the one line of a talk.</summary>
internal static class TalkLine
{
    /// <summary>Reads the argument after the command.</summary>
    public static Parsed<TalkDraft> Read(string argument, LineContext context) => throw new NotSupportedException();

    /// <summary>The canonical line, with absolute dates: read again at any later time it gives an equal draft.</summary>
    /// <param name="command">The command word to start with; null for the usual one of the language.</param>
    public static string Write(TalkDraft draft, Tongue tongue, string? command = null) => throw new NotSupportedException();
}
