using LiaisonBot.Verbs;

namespace LiaisonBot.Tests.Verbs;

/// <summary>A verb as typed on a console. Whoever uses it is in the collection "Console": there is one console only.</summary>
internal static class Terminal
{
    public static async Task<(int Exit, string Out, string Error)> RunAsync(params string[] args)
    {
        var (output, error) = (Console.Out, Console.Error);
        using var said = new StringWriter();
        using var complained = new StringWriter();
        try
        {
            Console.SetOut(said);
            Console.SetError(complained);
            return (await VerbLine.InvokeAsync(args, _ => Task.FromResult(0)), said.ToString().Trim(), complained.ToString().Trim());
        }
        finally
        {
            Console.SetOut(output);
            Console.SetError(error);
        }
    }
}
