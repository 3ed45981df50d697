using LiaisonBot.Verbs;

namespace LiaisonBot.Tests.Verbs;

/// <summary>A verb as it is typed on the console. Only within the collection "Console": there is one console.</summary>
internal static class VerbRun
{
    /// <summary>The exit code and what was printed; a host of the same process may have logged between.</summary>
    public static async Task<(int Exit, string Out, string Error)> TypeAsync(params string[] args)
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
