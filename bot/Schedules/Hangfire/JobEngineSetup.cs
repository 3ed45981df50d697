using LiaisonBot.Schedules.Hangfire;

namespace LiaisonBot.Schedules;

/// <summary>Registers the engine chosen at build time, here Hangfire, with the page it brings. Every engine's folder defines this class, under this name.</summary>
internal static class JobEngineSetup
{
    /// <summary>What the docs and people call it.</summary>
    public const string Name = "Hangfire";

    public static IServiceCollection AddJobEngine(this IServiceCollection services) => services
        .AddSingleton<HangfireAlarmClock>()
        .AddSingleton<IAlarmClock>(s => s.GetRequiredService<HangfireAlarmClock>())
        .AddSingleton<JobsDoor>()
        .AddSingleton<JobsPage>();

    /// <summary>The jobs page. Made when it is first asked for: a host that is refused its start must not start the engine.</summary>
    public static IEndpointRouteBuilder MapJobEngine(this IEndpointRouteBuilder routes)
    {
        routes.Map(JobsDoor.Path + "/{**path}", context => context.RequestServices.GetRequiredService<JobsPage>().ServeAsync(context));
        return routes;
    }
}
