namespace LiaisonBot.Benchmarks;

/// <summary>What a run prints.</summary>
internal static class Report
{
    public static void Line(FormattableString text) => Console.WriteLine(FormattableString.Invariant(text));
}

/// <summary>How figures of one kind spread.</summary>
internal sealed record Spread(double Least, double P50, double P99, double Most)
{
    public static Spread Of(IEnumerable<double> figures)
    {
        double[] sorted = [.. figures.Order()];
        return new(sorted[0], At(0.5), At(0.99), sorted[^1]);

        double At(double share) => sorted[(int)Math.Ceiling(share * sorted.Length) - 1];
    }

    public override string ToString() => FormattableString.Invariant($"p50 {P50:0.00}, p99 {P99:0.00}, max {Most:0.00}");
}
