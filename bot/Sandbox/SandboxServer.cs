using LiaisonBot.Sandbox.BotApi;
using LiaisonBot.Sandbox.Persons;
using LiaisonBot.Sandbox.State;

namespace LiaisonBot.Sandbox;

/// <summary>The local Telegram: AddSandbox registers it, <see cref="MapSandbox"/> puts it on the host's own web server.</summary>
internal static class SandboxServer
{
    /// <summary>Registers the world and its clock. A <see cref="SandboxClock"/> registered before is used, so that the host can share it.</summary>
    public static IServiceCollection AddSandbox(this IServiceCollection services, SandboxOptions options) => services.AddSandbox(_ => options);

    /// <summary>The same, with options that ask the host's own services, such as what is due next.</summary>
    public static IServiceCollection AddSandbox(this IServiceCollection services, Func<IServiceProvider, SandboxOptions> options)
    {
        if (services.All(one => one.ServiceType != typeof(SandboxClock)))
        {
            services.AddSingleton(new SandboxClock());
        }

        services.AddSingleton(provider => new World(options(provider), provider.GetRequiredService<SandboxClock>()));
        services.AddSingleton<Membership>();
        services.AddSingleton<UpdateMethods>();
        services.AddSingleton<Dispatcher>();
        services.AddSingleton<BotEndpoint>();
        services.AddSingleton<ClockMover>();
        services.AddSingleton<Desk>();
        services.AddSingleton<Typist>();
        services.AddHostedService<WebhookPusher>();
        return services;
    }

    /// <summary>Maps the Bot API (/bot…, /file/bot…), the person side (/sandbox/…) and the page (/).</summary>
    public static IEndpointRouteBuilder MapSandbox(this IEndpointRouteBuilder routes)
    {
        var local = routes.MapGroup("");
        local.AddEndpointFilter<LoopbackOnly>();
        var given = routes.ServiceProvider;
        var bot = given.GetRequiredService<BotEndpoint>();
        local.MapMethods("/bot{token}/{method}", ["GET", "POST"], bot.CallAsync);
        local.MapGet("/file/bot{token}/{**path}", bot.DownloadAsync);

        var desk = given.GetRequiredService<Desk>();
        var people = local.MapGroup("/sandbox");
        new WritingApi(desk, given.GetRequiredService<Typist>()).Map(people);
        new ReadingApi(desk, given.GetRequiredService<IHostApplicationLifetime>()).Map(people);
        new WorldApi(desk, given.GetRequiredService<Membership>(), given.GetRequiredService<ClockMover>()).Map(people);
        new ProbeApi(desk).Map(people);
        Page.Map(local);
        return routes;
    }
}
