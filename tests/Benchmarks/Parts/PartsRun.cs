using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace LiaisonBot.Benchmarks.Parts;

/// <summary>The parts of a command by themselves, measured by BenchmarkDotNet.</summary>
internal static class PartsRun
{
    /// <param name="args">BenchmarkDotNet's own, such as <c>--filter *Letter*</c>; none runs all.</param>
    public static void Run(string[] args)
    {
        // In this process: its usual way builds a project of its own, which would be held to this repository's rules.
        var config = DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance));
        BenchmarkSwitcher.FromTypes([typeof(Pieces), typeof(Commits)]).Run(args.Length == 0 ? ["--filter", "*"] : args, config);
    }
}
