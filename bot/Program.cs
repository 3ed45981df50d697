using System.Globalization;
using LiaisonBot.Settings;
using LiaisonBot.Storage;
using LiaisonBot.Verbs;
using LiaisonBot.Words;

namespace LiaisonBot;

/// <summary>Where it begins: reads the command line, runs the host and turns how it ended into an exit code.</summary>
internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        // What people read is formatted by Words; everything else must not depend on the machine.
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        try
        {
            return await VerbLine.InvokeAsync(args, rest => LiaisonHost.RunAsync(CommandLine.Parse(rest)));
        }
        catch (Exception failure) when (Explain(failure) is { } why)
        {
            await Console.Error.WriteLineAsync(why);
            return 1;
        }
    }

    // A corrupt page may show itself to the first who reads it, after the database was opened.
    private static string? Explain(Exception failure) => SettingsFailure.Explain(failure)
        ?? (UniqueClash.StoreFailed(failure) ? VerbWords.CannotOpen("The database", UniqueClash.Describe(failure)) : null);
}
