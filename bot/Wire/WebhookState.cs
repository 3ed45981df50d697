using System.Globalization;
using LiaisonBot.Chat;
using LiaisonBot.Diagnostics;

namespace LiaisonBot.Wire;

/// <summary>How the webhook is doing, for the health pages. Read and written from any thread.</summary>
internal sealed class WebhookState(TimeProvider clock)
{
    // Somewhat more than two rounds of the keeper.
    private static readonly TimeSpan Stale = TimeSpan.FromMinutes(12);

    private readonly Lock _gate = new();
    private DateTimeOffset? _setAt;
    private DateTimeOffset? _cameAt;
    private long _came;
    private WireFault? _fault;

    /// <summary>
    /// Healthy while the messenger has confirmed within twelve minutes that it posts here. When the last update came is
    /// told and not judged: nights are quiet.
    /// </summary>
    public HealthFact Health()
    {
        lock (_gate)
        {
            var set = Ago(_setAt) is { } s ? $"webhook set {s}" : "webhook not set yet";
            var came = Ago(_cameAt) is { } c ? string.Create(CultureInfo.InvariantCulture, $"{_came} updates came, the last {c}") : "no update came yet";
            return new HealthFact("telegram", clock.GetUtcNow() - _setAt <= Stale, $"{set}, {came}{(_fault is { } f ? $", now {f.Fault}" : "")}")
            {
                LastAt = _cameAt > _setAt ? _cameAt : _setAt,
            };
        }
    }

    /// <summary>The messenger posts here. Returns the fault that this ended, if any.</summary>
    public WireFault? Set()
    {
        lock (_gate)
        {
            var ended = _fault;
            (_setAt, _fault) = (clock.GetUtcNow(), null);
            return ended;
        }
    }

    /// <summary>The messenger did not take it. Returns whether this opens a spell: the first failure, or one of another kind.</summary>
    public bool Failed(ChatFault fault)
    {
        lock (_gate)
        {
            var news = _fault?.Fault != fault;
            _fault = new WireFault(fault, _fault?.Since ?? clock.GetUtcNow());
            return news;
        }
    }

    /// <summary>An update came, good or bad, and is handed on.</summary>
    public void Came()
    {
        lock (_gate)
        {
            (_cameAt, _came) = (clock.GetUtcNow(), _came + 1);
        }
    }

    private string? Ago(DateTimeOffset? then) =>
        then is { } at ? string.Create(CultureInfo.InvariantCulture, $"{(clock.GetUtcNow() - at).TotalSeconds:0} s ago") : null;
}
