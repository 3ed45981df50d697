using System.Text.Json.Nodes;
using LiaisonBot.Commands;
using LiaisonBot.Diagnostics;
using LiaisonBot.Replicas;
using LiaisonBot.Storage.Audit;
using LiaisonBot.Tests.Stage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LiaisonBot.Tests.Audit;

/// <summary>Settings of the host that are others than at its last start are noted; secrets are not said.</summary>
public sealed class SettingsNotedTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_changed_setting_is_noted_once_before_and_after()
    {
        await using var stage = await BotStage.StartAsync(null, "--Locale:Language=vi");
        var first = await RowsAsync(stage);
        Assert.Equal("vi", JsonNode.Parse(Assert.Single(first).After!)!["Locale:Language"]!.GetValue<string>());

        await stage.RestartAsync();
        Assert.Single(await RowsAsync(stage));

        await StartWithAsync(stage, ("Locale:Language", "en"), ("Limits:MessagesPerSecond", "7"));
        var row = (await RowsAsync(stage))[^1];
        var (before, after) = (JsonNode.Parse(row.Before!)!, JsonNode.Parse(row.After!)!);
        Assert.Equal(("vi", "en"), (before["Locale:Language"]!.GetValue<string>(), after["Locale:Language"]!.GetValue<string>()));
        Assert.Equal("7", after["Limits:MessagesPerSecond"]!.GetValue<string>());
        Assert.Null(row.ActorId);
    }

    [Fact]
    public async Task Of_a_secret_only_that_it_is_set_or_has_changed()
    {
        await using var stage = await BotStage.StartAsync();
        await StartWithAsync(stage, ("Telegram:Token", "123456:FIRST-first"), ("Telegram:Proxy", "socks5://me:pass-word@proxy:1"));
        await StartWithAsync(stage, ("Telegram:Token", "123456:OTHER-other"), ("Telegram:Proxy", "socks5://me:pass-word@proxy:1"));
        var row = (await RowsAsync(stage))[^1];
        Assert.Equal(("{\"Telegram:Token\":\"set\"}", "{\"Telegram:Token\":\"changed\"}"), (row.Before, row.After));
        var kept = await stage.ReadAsync(db => db.HostMarks.Where(m => m.Name == "settings").Select(m => m.Value).SingleAsync(Ct));
        foreach (var text in (await RowsAsync(stage)).SelectMany(r => new[] { r.Before, r.After }).Append(kept))
        {
            Assert.DoesNotMatch("FIRST|OTHER|pass-word", text ?? "");
        }
    }

    private static Task<List<AuditRow>> RowsAsync(BotStage stage) => stage.ReadAsync(
        db => db.AuditRows.AsNoTracking().Where(a => a.Deed == "settings.changed").OrderBy(a => a.Seq).ToListAsync(Ct));

    // What a start with other settings does: a host with a token would want a messenger.
    private static Task StartWithAsync(BotStage stage, params (string Key, string Value)[] settings) => stage.DoAsync((db, services) => new SettingsNoted(
        db, services.GetRequiredService<AuditNotes>(), services.GetRequiredService<Duty>(),
        new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(s => s.Key, s => (string?)s.Value)).Build()).RunAsync(Ct));
}
