using LiaisonBot.Commands.Lines;
using LiaisonBot.Letters;
using LiaisonBot.Patrols;
using LiaisonBot.Storage.Records;
using LiaisonBot.Talks;

namespace LiaisonBot.FreeWords;

/// <summary>The registers that free words can be for, each by its own line.</summary>
internal static class FreeBook
{
    /// <summary>Takes words one detail after another and says which field each was.</summary>
    public static Func<Segment, LineField?> Taker(Register register, LineContext context) => register switch
    {
        Register.Patrol => new PatrolLineForm(context).Take,
        Register.Talk => new TalkLineForm(context).Take,
        _ => new LetterLineForm(context).Take,
    };

    /// <summary>The canonical line of an argument, or what is wrong with it.</summary>
    public static (string? Line, LineProblem? Problem) Canonical(Register register, string argument, LineContext context) => register switch
    {
        Register.Patrol => Of(PatrolLine.Read(argument, context), draft => PatrolLine.Write(draft, context.Language)),
        Register.Talk => Of(TalkLine.Read(argument, context), draft => TalkLine.Write(draft, context.Language)),
        _ => Of(LetterLine.Read(argument, context), draft => LetterLine.Write(draft, context.Language)),
    };

    private static (string?, LineProblem?) Of<T>(Parsed<T> parsed, Func<T, string> write)
        where T : class =>
        parsed.Value is { } draft ? (CommandLine.Read(write(draft))!.Argument, null) : (null, parsed.Problem);
}
