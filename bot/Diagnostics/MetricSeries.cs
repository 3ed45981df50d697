using System.Diagnostics.Metrics;

namespace LiaisonBot.Diagnostics;

/// <summary>How a series adds up.</summary>
internal enum MetricKind
{
    /// <summary>Only grows.</summary>
    Counter,

    /// <summary>Goes up and down.</summary>
    Gauge,

    /// <summary>Measurements counted by size.</summary>
    Histogram,
}

/// <summary>One instrument with one set of labels. Not safe for threads: its collector locks.</summary>
internal sealed class MetricSeries
{
    // Seconds, from a quick commit to a long outage, unless the instrument says otherwise.
    private static readonly double[] DefaultBounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];

    private readonly bool _adds;

    private MetricSeries(string name, string help, string labels, MetricKind kind, bool adds, double[] bounds, long[] counts)
    {
        (Name, Help, Labels, Kind, _adds, Bounds, Counts) = (name, help, labels, kind, adds, bounds, counts);
    }

    public string Name { get; }

    public string Help { get; }

    /// <summary><c>a="b",c="d"</c>, escaped; empty when there are none.</summary>
    public string Labels { get; }

    public MetricKind Kind { get; }

    /// <summary>A counter's or gauge's value; a histogram's sum.</summary>
    public double Value { get; private set; }

    /// <summary>A histogram's upper bounds, ascending.</summary>
    public IReadOnlyList<double> Bounds { get; }

    /// <summary>Measurements up to each bound and above the one before; the last is for those above all.</summary>
    public long[] Counts { get; }

    /// <summary>An empty series of an instrument.</summary>
    public static MetricSeries Of(Instrument instrument, string labels)
    {
        var type = instrument.GetType().Name;
        var kind = type.StartsWith("Histogram", StringComparison.Ordinal) ? MetricKind.Histogram
            : type.StartsWith("Counter", StringComparison.Ordinal) || type.StartsWith("ObservableCounter", StringComparison.Ordinal) ? MetricKind.Counter
            : MetricKind.Gauge;
        // An observable instrument tells its total, a gauge its level; the others tell what to add.
        var adds = !instrument.IsObservable && !type.StartsWith("Gauge", StringComparison.Ordinal);
        var bounds = kind == MetricKind.Histogram ? BoundsOf(instrument) : [];
        return new(PrometheusText.Name(instrument.Name, instrument.Unit, kind), instrument.Description ?? "", labels, kind, adds, bounds, new long[bounds.Length + 1]);
    }

    /// <summary>Takes a measurement in.</summary>
    public void Take(double value)
    {
        Value = _adds ? Value + value : value;
        if (Kind == MetricKind.Histogram)
        {
            var at = 0;
            while (at < Bounds.Count && value > Bounds[at])
            {
                at++;
            }

            Counts[at]++;
        }
    }

    /// <summary>The series as it is now.</summary>
    public MetricSeries Copy() => new(Name, Help, Labels, Kind, _adds, [.. Bounds], [.. Counts]) { Value = Value };

    private static double[] BoundsOf(Instrument instrument) => instrument switch
    {
        Histogram<double> { Advice.HistogramBucketBoundaries: { Count: > 0 } bounds } => [.. bounds],
        Histogram<long> { Advice.HistogramBucketBoundaries: { Count: > 0 } bounds } => [.. bounds.Select(b => (double)b)],
        Histogram<int> { Advice.HistogramBucketBoundaries: { Count: > 0 } bounds } => [.. bounds.Select(b => (double)b)],
        _ => DefaultBounds,
    };
}
