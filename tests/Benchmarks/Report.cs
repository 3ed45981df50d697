namespace LiaisonBot.Benchmarks;

/// <summary>What a run prints.</summary>
internal static class Report
{
    public static void Line(FormattableString text) => Console.WriteLine(FormattableString.Invariant(text));
}
