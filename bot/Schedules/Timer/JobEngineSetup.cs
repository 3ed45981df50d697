using LiaisonBot.Schedules.Timer;

namespace LiaisonBot.Schedules;

/// <summary>Registers the engine chosen at build time, here the one that needs no package. Every engine's folder defines this class, under this name.</summary>
internal static class JobEngineSetup
{
    /// <summary>What the docs and people call it.</summary>
    public const string Name = "Timer";

    public static IServiceCollection AddJobEngine(this IServiceCollection services) => services.AddSingleton<IAlarmClock, TimerAlarmClock>();

    /// <summary>It has no page to show.</summary>
    public static IEndpointRouteBuilder MapJobEngine(this IEndpointRouteBuilder routes) => routes;
}
