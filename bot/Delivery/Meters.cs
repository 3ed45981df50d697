using System.Diagnostics.Metrics;
using LiaisonBot.Diagnostics;

namespace LiaisonBot.Delivery;

/// <summary>What is counted for <c>/metrics</c>.</summary>
internal sealed class Meters
{
    public Meters(IMeterFactory factory)
    {
        var meter = factory.Create(DiagnosticsSetup.MeterName);
        Updates = meter.CreateCounter<long>("liaisonbot.updates", description: "Updates carried out and committed");
        Commits = meter.CreateHistogram<double>("liaisonbot.commit.duration", "s", "From taking a batch to its commit");
        Sent = meter.CreateCounter<long>("liaisonbot.sent", description: "Messages sent");
        Refused = meter.CreateCounter<long>("liaisonbot.send.failures", description: "Attempts to send that the messenger did not take, by fault");
        DeadLetters = meter.CreateCounter<long>("liaisonbot.dead_letters", description: "Items that could not be carried out");
    }

    public Counter<long> Updates { get; }

    public Histogram<double> Commits { get; }

    public Counter<long> Sent { get; }

    public Counter<long> Refused { get; }

    public Counter<long> DeadLetters { get; }
}
