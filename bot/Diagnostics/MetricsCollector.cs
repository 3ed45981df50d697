using System.Diagnostics.Metrics;

namespace LiaisonBot.Diagnostics;

/// <summary>Adds up what the meter "LiaisonBot" of this host measures.</summary>
internal sealed class MetricsCollector : IDisposable
{
    private readonly Lock _gate = new();
    private readonly Dictionary<(Instrument Instrument, string Labels), MetricSeries> _series = [];
    private readonly MeterListener _listener = new();
    private readonly IMeterFactory _factory;
    private bool _started;

    public MetricsCollector(IMeterFactory factory)
    {
        _factory = factory;
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (IsOurs(instrument.Meter))
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Take(instrument, value, tags));
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Take(instrument, value, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Take(instrument, value, tags));
    }

    /// <summary>Begins to listen; once is enough.</summary>
    public void Start()
    {
        if (!_started)
        {
            _started = true;
            _listener.Start();
        }
    }

    /// <summary>All series as of now, ordered by name and labels.</summary>
    public IReadOnlyList<MetricSeries> Read()
    {
        _listener.RecordObservableInstruments();
        lock (_gate)
        {
            return [.. _series.Values.Select(s => s.Copy()).OrderBy(s => s.Name, StringComparer.Ordinal).ThenBy(s => s.Labels, StringComparer.Ordinal)];
        }
    }

    public void Dispose() => _listener.Dispose();

    // Meters are known to the whole process: the scope tells two hosts (tests, say) apart.
    private bool IsOurs(Meter meter) => meter.Name == DiagnosticsSetup.MeterName && (meter.Scope is null || ReferenceEquals(meter.Scope, _factory));

    private void Take(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var labels = PrometheusText.Labels(tags);
        lock (_gate)
        {
            if (!_series.TryGetValue((instrument, labels), out var series))
            {
                series = MetricSeries.Of(instrument, labels);
                _series.Add((instrument, labels), series);
            }

            series.Take(value);
        }
    }
}
