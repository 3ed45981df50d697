using System.Diagnostics.Metrics;
using System.Net;
using LiaisonBot.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LiaisonBot.Tests.Diagnostics;

public sealed class PagesTests : IAsyncLifetime
{
    private readonly HttpClient _browser = new();
    private WebApplication _host = null!;
    private HealthFact _outbox = new("outbox", true, "empty");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddDiagnostics();
        builder.Services.AddSingleton<Func<HealthFact>>(() => new HealthFact("database", true, "committed 2 s ago"));
        builder.Services.AddSingleton<Func<HealthFact>>(() => _outbox);
        _host = builder.Build();
        _host.Urls.Add("http://127.0.0.1:0");
        _host.MapDiagnostics();
        await _host.StartAsync();
        _browser.BaseAddress = new Uri(_host.Urls.Single());
    }

    public async ValueTask DisposeAsync()
    {
        _browser.Dispose();
        await _host.DisposeAsync();
    }

    [Fact]
    public async Task Is_ready_when_every_fact_is_ok()
    {
        Assert.Equal("ok\n", await GetAsync("/healthz", HttpStatusCode.OK));
        Assert.Equal(
            """{"ready":true,"facts":[{"name":"database","ok":true,"detail":"committed 2 s ago"},{"name":"outbox","ok":true,"detail":"empty"}]}""",
            await GetAsync("/readyz", HttpStatusCode.OK));

        _outbox = new HealthFact("outbox", false, "oldest 900 s");
        Assert.Contains("\"ready\":false", await GetAsync("/readyz", HttpStatusCode.ServiceUnavailable), StringComparison.Ordinal);
        Assert.Equal("ok\n", await GetAsync("/healthz", HttpStatusCode.OK));
    }

    [Fact]
    public async Task Counts_in_prometheus_text()
    {
        var meter = _host.Services.GetRequiredService<IMeterFactory>().Create(DiagnosticsSetup.MeterName);
        var updates = meter.CreateCounter<long>("liaisonbot.updates", description: "Updates received.");
        updates.Add(2, new KeyValuePair<string, object?>("kind", "message"));
        updates.Add(1, new KeyValuePair<string, object?>("kind", "message"));
        updates.Add(1, new KeyValuePair<string, object?>("kind", "a \"b\"\n"));
        meter.CreateUpDownCounter<int>("liaisonbot.queue").Add(-3);
        meter.CreateObservableGauge("liaisonbot.outbox.age", () => 1.5, "s");
        var commit = meter.CreateHistogram<double>("liaisonbot.commit", "s", null, advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.1, 1] });
        commit.Record(0.1);
        commit.Record(0.5);
        commit.Record(7);

        Assert.Equal(
            """
            # TYPE liaisonbot_commit_seconds histogram
            liaisonbot_commit_seconds_bucket{le="0.1"} 1
            liaisonbot_commit_seconds_bucket{le="1"} 2
            liaisonbot_commit_seconds_bucket{le="+Inf"} 3
            liaisonbot_commit_seconds_sum 7.6
            liaisonbot_commit_seconds_count 3
            # TYPE liaisonbot_outbox_age_seconds gauge
            liaisonbot_outbox_age_seconds 1.5
            # TYPE liaisonbot_queue gauge
            liaisonbot_queue -3
            # HELP liaisonbot_updates_total Updates received.
            # TYPE liaisonbot_updates_total counter
            liaisonbot_updates_total{kind="a \"b\"\n"} 1
            liaisonbot_updates_total{kind="message"} 3

            """.ReplaceLineEndings("\n"),
            await GetAsync("/metrics", HttpStatusCode.OK));
    }

    private async Task<string> GetAsync(string page, HttpStatusCode status)
    {
        using var response = await _browser.GetAsync(new Uri(page, UriKind.Relative), Ct);
        Assert.Equal(status, response.StatusCode);
        return await response.Content.ReadAsStringAsync(Ct);
    }
}
