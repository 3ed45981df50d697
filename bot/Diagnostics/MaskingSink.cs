using System.Globalization;
using Serilog.Core;
using Serilog.Events;
using Serilog.Parsing;

namespace LiaisonBot.Diagnostics;

/// <summary>Stands before all other sinks and takes secrets out of whatever an event would show: message, properties, exception.</summary>
internal sealed class MaskingSink(ILogEventSink next, SecretMask mask) : ILogEventSink, IDisposable
{
    public void Emit(LogEvent logEvent) => next.Emit(IsClean(logEvent) ? logEvent : Masked(logEvent));

    public void Dispose() => (next as IDisposable)?.Dispose();

    private bool IsClean(LogEvent seen) =>
        !mask.Hits(Rendered(seen))
        && !seen.Properties.Any(p => mask.Hits(p.Value.ToString(null, CultureInfo.InvariantCulture)))
        && (seen.Exception is null || !mask.Hits(seen.Exception.ToString()));

    private LogEvent Masked(LogEvent seen) => new(
        seen.Timestamp,
        seen.Level,
        seen.Exception is { } e ? new MaskedException(mask.Clean(e.ToString())) : null,
        new MessageTemplate([new TextToken(mask.Clean(Rendered(seen)))]),
        seen.Properties.Select(p => new LogEventProperty(p.Key, Masked(p.Value))),
        seen.TraceId ?? default,
        seen.SpanId ?? default);

    private LogEventPropertyValue Masked(LogEventPropertyValue value)
    {
        var text = value.ToString("l", CultureInfo.InvariantCulture);
        return mask.Hits(text) ? new ScalarValue(mask.Clean(text)) : value;
    }

    private static string Rendered(LogEvent seen) => seen.RenderMessage(CultureInfo.InvariantCulture);

    /// <summary>What is left of an exception whose text held a secret.</summary>
    private sealed class MaskedException(string text) : Exception("(masked)")
    {
        public override string ToString() => text;
    }
}
