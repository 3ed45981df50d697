using System.Globalization;

namespace LiaisonBot.Tests.Faults;

/// <summary>Tests that take minutes: they run when asked for, and say how to ask.</summary>
internal static class LongRun
{
    public const string Category = nameof(Category);

    public const string Long = nameof(Long);

    /// <summary>Leaves the test out unless long ones are asked for.</summary>
    public static void Ask() => Assert.SkipUnless(
        Environment.GetEnvironmentVariable("LIAISONBOT_LONG") == "1", "It takes minutes. To run it: LIAISONBOT_LONG=1 dotnet test --filter Category=Long");

    /// <summary>A number from the environment, so that a run can be repeated or cut short.</summary>
    public static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
