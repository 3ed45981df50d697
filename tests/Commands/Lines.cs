using LiaisonBot.Commands.Lines;
using LiaisonBot.Tests.Calendar;

namespace LiaisonBot.Tests.Commands;

/// <summary>Shorthand of the line tests.</summary>
internal static class Lines
{
    public static LineContext At(Tongue tongue) => new(Clocks.Instant, Clocks.Hanoi, tongue);

    public static T Good<T>(Parsed<T> parsed)
        where T : class
    {
        Assert.True(parsed.Ok, $"{parsed.Problem}");
        return parsed.Value!;
    }

    public static LineProblem Bad<T>(Parsed<T> parsed)
        where T : class
    {
        Assert.False(parsed.Ok, $"{parsed.Value}");
        return parsed.Problem!;
    }

    /// <summary>What stands behind the command of a corrected line.</summary>
    public static string Argument(string line) => CommandLine.Read(line)!.Argument;
}
