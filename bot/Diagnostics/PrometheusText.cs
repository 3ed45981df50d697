using System.Globalization;
using System.Text;

namespace LiaisonBot.Diagnostics;

/// <summary>Prometheus' text format, version 0.0.4.</summary>
internal static class PrometheusText
{
    public const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    /// <summary>The page for the series, which must be ordered by name.</summary>
    public static string Of(IEnumerable<MetricSeries> series)
    {
        var page = new StringBuilder();
        string? last = null;
        foreach (var one in series)
        {
            if (one.Name != last)
            {
                last = one.Name;
                Head(page, one);
            }

            Body(page, one);
        }

        return page.ToString();
    }

    /// <summary><c>liaisonbot.commit.duration</c> in <c>s</c> becomes <c>liaisonbot_commit_duration_seconds</c>; counters end in <c>_total</c>.</summary>
    public static string Name(string instrument, string? unit, MetricKind kind)
    {
        var name = string.Concat(instrument.Select(c => char.IsAsciiLetterOrDigit(c) || c == '_' ? c : '_'));
        var suffix = unit switch
        {
            "s" => "_seconds",
            "By" => "_bytes",
            _ => "",
        };
        return $"{name}{suffix}{(kind == MetricKind.Counter ? "_total" : "")}";
    }

    /// <summary>Tags as labels, in the order of their names.</summary>
    public static string Labels(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var labels = new List<string>(tags.Length);
        foreach (var (key, value) in tags)
        {
            labels.Add($"{Name(key, null, MetricKind.Gauge)}=\"{Escape(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "")}\"");
        }

        labels.Sort(StringComparer.Ordinal);
        return string.Join(',', labels);
    }

    private static void Head(StringBuilder page, MetricSeries series)
    {
        if (series.Help.Length > 0)
        {
            page.Append(CultureInfo.InvariantCulture, $"# HELP {series.Name} {Escape(series.Help)}\n");
        }

        var type = series.Kind switch
        {
            MetricKind.Counter => "counter",
            MetricKind.Gauge => "gauge",
            MetricKind.Histogram => "histogram",
            _ => "untyped",
        };
        page.Append(CultureInfo.InvariantCulture, $"# TYPE {series.Name} {type}\n");
    }

    private static void Body(StringBuilder page, MetricSeries series)
    {
        if (series.Kind != MetricKind.Histogram)
        {
            Line(page, series.Name, series.Labels, series.Value);
            return;
        }

        long upTo = 0;
        for (var i = 0; i < series.Counts.Length; i++)
        {
            upTo += series.Counts[i];
            var bound = i < series.Bounds.Count ? series.Bounds[i].ToString(CultureInfo.InvariantCulture) : "+Inf";
            Line(page, $"{series.Name}_bucket", $"{series.Labels}{(series.Labels.Length > 0 ? "," : "")}le=\"{bound}\"", upTo);
        }

        Line(page, $"{series.Name}_sum", series.Labels, series.Value);
        Line(page, $"{series.Name}_count", series.Labels, upTo);
    }

    private static void Line(StringBuilder page, string name, string labels, double value) =>
        page.Append(CultureInfo.InvariantCulture, $"{name}{(labels.Length > 0 ? $"{{{labels}}}" : "")} {value}\n");

    private static string Escape(string text) => text
        .Replace("\\", @"\\", StringComparison.Ordinal)
        .Replace("\"", "\\\"", StringComparison.Ordinal)
        .Replace("\n", @"\n", StringComparison.Ordinal);
}
