namespace LiaisonBot.Verbs;

/// <summary>Why a verb did nothing: one line for whoever typed it.</summary>
/// <param name="message">The line.</param>
/// <param name="usage">The verb itself was written wrongly, rather than something being in its way.</param>
internal sealed class VerbException(string message, bool usage = false) : Exception(message)
{
    /// <summary>1 for a problem, 2 for wrong usage.</summary>
    public int ExitCode { get; } = usage ? 2 : 1;
}
