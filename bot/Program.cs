using System.Globalization;
using LiaisonBot.Settings;
using LiaisonBot.Verbs;

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
        catch (Exception failure) when (SettingsFailure.Explain(failure) is { } why)
        {
            await Console.Error.WriteLineAsync(why);
            return 1;
        }
    }
}
