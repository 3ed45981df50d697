using LiaisonBot.Diagnostics;
using LiaisonBot.Chat;
using LiaisonBot.Settings;
using LiaisonBot.Tests.Settings;
using LiaisonBot.Replicas;
using LiaisonBot.Wire;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace LiaisonBot.Tests.Wire;

[Collection(EnvironmentUse.Name)]
public sealed class WireSetupTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("liaison-wire-");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Takes_the_token_from_a_file_and_the_rest_from_the_settings()
    {
        var file = Path.Combine(_folder.FullName, "token");
        await File.WriteAllTextAsync(file, BotApiStub.Token + "\r\n", Ct);
        await using var api = await BotApiStub.StartAsync();
        api.Otherwise = context => Task.Delay(Timeout.Infinite, context.RequestAborted);
        api.Answers("""{"ok":true,"result":{"id":700001,"is_bot":true,"first_name":"L","username":"l_bot"}}""");
        using var host = Host([$"--Telegram:TokenFile={file}", $"--Telegram:ApiUrl={api.Url}"]);

        Assert.Equal("l_bot", (await host.Services.GetRequiredService<IChat>().GetSelfAsync(Ct)).Username);
        Assert.True(TelegramOptions.HasToken(host.Services.GetRequiredService<IConfiguration>()));
        Assert.Equal(BotApiStub.Token, TelegramOptions.Secrets(host.Services.GetRequiredService<IConfiguration>())[0]);
        await host.StartAsync(Ct);
        await host.StopAsync(Ct);
    }

    [Theory]
    [InlineData("--Telegram:Mode=carrier-pigeon", "Telegram:Mode: must be polling or webhook, found 'carrier-pigeon'")]
    [InlineData("--Telegram:Mode=7", "Telegram:Mode: must be polling or webhook, found '7'")]
    [InlineData("--Telegram:ApiUrl=telegram", "Telegram:ApiUrl: must be an absolute http or https address, found 'telegram'")]
    public async Task Names_what_is_wrong(string arg, string line)
    {
        var file = Path.Combine(_folder.FullName, "token");
        await File.WriteAllTextAsync(file, BotApiStub.Token, Ct);
        using var host = Host([$"--Telegram:TokenFile={file}", arg]);
        Assert.Equal(line, SettingsFailure.Explain(await Assert.ThrowsAnyAsync<Exception>(() => host.StartAsync(Ct))));
    }

    [Fact]
    public void Every_setting_may_be_named_on_the_command_line_or_is_a_secret()
    {
        Type[] records = [typeof(TelegramOptions), typeof(DataOptions), typeof(StorageOptions), typeof(LocaleOptions), typeof(LimitsOptions), typeof(HttpOptions)];
        var keys = records.SelectMany(r => r.GetProperties().Where(p => p.CanWrite).Select(p => $"{r.Name.Replace("Options", "", StringComparison.Ordinal)}:{p.Name}")).ToList();
        Assert.Contains("Telegram:Token", keys);
        Assert.All(keys, k => Assert.True(KnownSettings.Knows(k) ^ KnownSettings.FindSecret(k) is not null, k));
    }

    private IHost Host(string[] args)
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.UseLiaisonSettings(CommandLine.Parse(args), _folder.FullName);
        builder.Services.AddSingleton(TimeProvider.System).AddSingleton<IInbox, Nobody>().AddSingleton<Started>().AddSingleton(new Duty(shared: false, TimeProvider.System)).AddWire();
        return builder.Build();
    }

    private sealed class Nobody : IInbox
    {
        public Task AcceptAsync(IReadOnlyList<Arrival> batch, CancellationToken ct) => Task.CompletedTask;

        public Task<bool> TryAcceptAsync(Arrival arrival, CancellationToken ct) => Task.FromResult(true);
    }
}
