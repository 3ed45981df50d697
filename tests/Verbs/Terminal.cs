using System.Text.RegularExpressions;
using LiaisonBot.Tests.Stage;
using LiaisonBot.Verbs;

namespace LiaisonBot.Tests.Verbs;

/// <summary>A verb as typed on a console. Whoever uses it is in the collection "Console": there is one console only.</summary>
internal static partial class Terminal
{
    private const string Folder = "--Data:Folder=";

    public static async Task<(int Exit, string Out, string Error)> RunAsync(params string[] args)
    {
        var (output, error) = (Console.Out, Console.Error);
        using var said = new StringWriter();
        using var complained = new StringWriter();
        try
        {
            Console.SetOut(said);
            Console.SetError(complained);
            return (await VerbLine.InvokeAsync([.. args, .. args.SelectMany(StoreOf)], _ => Task.FromResult(0)), LogLine().Replace(said.ToString(), "").Trim(), complained.ToString().Trim());
        }
        finally
        {
            Console.SetOut(output);
            Console.SetError(error);
        }
    }

    // Whoever names a stage's folder means its registers, wherever they are.
    private static IReadOnlyList<string> StoreOf(string arg) => arg.StartsWith(Folder, StringComparison.Ordinal) ? StageStore.SettingsOf(arg[Folder.Length..]) : [];

    // Hosts of other tests, and of this one, log to the same console.
    [GeneratedRegex(@"^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d [A-Z]{3} .*\n?", RegexOptions.Multiline)]
    private static partial Regex LogLine();
}
