using System.CommandLine;
using System.Globalization;
using LiaisonBot.Benchmarks.Load;
using LiaisonBot.Benchmarks.Parts;
using LiaisonBot.Benchmarks.Server;

namespace LiaisonBot.Benchmarks;

/// <summary>What one command costs, as a whole and in parts: docs/performance.md.</summary>
internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        if (args is ["serve"])
        {
            return await ServerDesk.RunAsync(Console.In, Console.Out);
        }

        if (args is ["parts", .. var rest])
        {
            PartsRun.Run(rest);
            return 0;
        }

        var root = new RootCommand("LiaisonBot's benchmarks: docs/performance.md says what each figure is.")
        {
            new Command("parts", "The parts of a command by themselves; BenchmarkDotNet's own options may follow"),
            new Command("load", "The whole bot under load, over HTTP, on a real disk") 
            {
                Flood.Build(), Trickle.Build(), Fill.Build(), Readings.Build(), ReminderRush.Build(), GroupRush.Build(), ReplicaRush.Build(), Starts.Build(), Soak.Build(),
            },
        };
        try
        {
            return await root.Parse(args).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null, EnableDefaultExceptionHandler = false });
        }
        catch (LoadException wrong)
        {
            await Console.Error.WriteLineAsync("FAILED: " + wrong.Message);
            return 1;
        }
    }
}

/// <summary>A run that does not count: something was lost, doubled, or never came.</summary>
internal sealed class LoadException(string message) : Exception(message);
