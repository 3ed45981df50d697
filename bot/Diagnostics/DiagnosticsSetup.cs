namespace LiaisonBot.Diagnostics;

/// <summary>Health and metrics pages.</summary>
internal static class DiagnosticsSetup
{
    /// <summary>The meter of the whole bot: <c>IMeterFactory.Create(DiagnosticsSetup.MeterName)</c>.</summary>
    public const string MeterName = "LiaisonBot";

    /// <summary>Registers the health facts' reader and the metrics' collector, which counts from the host's start.</summary>
    public static IServiceCollection AddDiagnostics(this IServiceCollection services) => services
        .AddMetrics()
        .AddSingleton<Started>()
        .AddSingleton<HealthFacts>()
        .AddSingleton<MetricsCollector>()
        .AddHostedService<MetricsStart>();

    /// <summary>
    /// <c>/healthz</c>: the process lives. <c>/readyz</c>: 200 when all facts are ok, else 503, as JSON.
    /// <c>/metrics</c>: Prometheus text.
    /// </summary>
    public static IEndpointRouteBuilder MapDiagnostics(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/healthz", context => context.Response.WriteAsync("ok\n", context.RequestAborted));
        routes.MapGet("/readyz", ReadyAsync);
        routes.MapGet("/metrics", MetricsAsync);
        return routes;
    }

    private static Task ReadyAsync(HttpContext context)
    {
        var facts = context.RequestServices.GetRequiredService<HealthFacts>().Read();
        var page = new HealthPage(facts.All(f => f.Ok), facts);
        context.Response.StatusCode = page.Ready ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        return context.Response.WriteAsJsonAsync(page, HealthJson.Default.HealthPage, cancellationToken: context.RequestAborted);
    }

    private static Task MetricsAsync(HttpContext context)
    {
        context.Response.ContentType = PrometheusText.ContentType;
        var series = context.RequestServices.GetRequiredService<MetricsCollector>().Read();
        return context.Response.WriteAsync(PrometheusText.Of(series), context.RequestAborted);
    }

    /// <summary>Makes the collector before anything counts; what is counted before there is a listener is lost.</summary>
    private sealed class MetricsStart(MetricsCollector collector) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            collector.Start();
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
