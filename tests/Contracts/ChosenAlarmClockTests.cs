using LiaisonBot.Schedules;
using Microsoft.Extensions.DependencyInjection;

namespace LiaisonBot.Tests.Contracts;

/// <summary>The contract, kept by the engine that this build was made with.</summary>
public sealed class ChosenAlarmClockTests : AlarmClockContract
{
    internal override IAlarmClock Open(AlarmDesk desk, TimeProvider time)
    {
        // Whoever asks for an engine disposes of it; what made it holds nothing else.
        var services = new ServiceCollection().AddSingleton(desk).AddSingleton(time).AddJobEngine().BuildServiceProvider();
        return services.GetRequiredService<IAlarmClock>();
    }
}
