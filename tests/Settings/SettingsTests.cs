using LiaisonBot.Settings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace LiaisonBot.Tests.Settings;

[Collection(EnvironmentUse.Name)]
public sealed class SettingsTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("liaison-settings-");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Starts_on_the_defaults()
    {
        using var host = Host([]);
        await host.StartAsync(Ct);
        Assert.Equal("data", Value<DataOptions>(host).Folder);
        Assert.Equal(("vi", "Asia/Ho_Chi_Minh"), (Value<LocaleOptions>(host).Language, Value<LocaleOptions>(host).TimeZone));
        Assert.Equal((30, 1, 20), (Value<LimitsOptions>(host).MessagesPerSecond, Value<LimitsOptions>(host).MessagesPerSecondPrivate, Value<LimitsOptions>(host).MessagesPerMinuteGroup));
        Assert.Equal("http://127.0.0.1:5080", Value<HttpOptions>(host).Urls);
        Assert.False(Value<StorageOptions>(host).IsPostgres);
    }

    [Fact]
    public void The_command_line_wins_over_the_environment_and_that_over_the_file()
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "appsettings.json"), """{"Locale":{"Language":"en","TimeZone":"Asia/Vientiane"},"Data":{"Folder":"file"}}""");
        Environment.SetEnvironmentVariable("LIAISONBOT_Locale__TimeZone", "Asia/Shanghai");
        Environment.SetEnvironmentVariable("LIAISONBOT_Data__Folder", "environment");
        try
        {
            using var host = Host(["--Data:Folder=line"]);
            Assert.Equal(("en", "Asia/Shanghai", "line"), (Value<LocaleOptions>(host).Language, Value<LocaleOptions>(host).TimeZone, Value<DataOptions>(host).Folder));
        }
        finally
        {
            Environment.SetEnvironmentVariable("LIAISONBOT_Locale__TimeZone", null);
            Environment.SetEnvironmentVariable("LIAISONBOT_Data__Folder", null);
        }
    }

    [Theory]
    [InlineData("--Limits:MessagesPerSecond=0", "Limits:MessagesPerSecond: must be 1 to 100000, found '0'")]
    [InlineData("--Limits:MessagesPerMinuteGroup=many", "Limits:MessagesPerMinuteGroup: must be a whole number, found 'many'")]
    [InlineData("--Locale:Language=fr", "Locale:Language: must be vi or en, found 'fr'")]
    [InlineData("--Locale:TimeZone=Hanoi", "Locale:TimeZone: must be a time zone of this machine, such as Asia/Ho_Chi_Minh (is tzdata installed?), found 'Hanoi'")]
    [InlineData("--Http:Urls=5080", "Http:Urls: must be http or https addresses such as http://127.0.0.1:5080, found '5080'")]
    [InlineData("--Http:Urls=http://*:5080;ftp://x", "Http:Urls: must be http or https addresses such as http://127.0.0.1:5080, found 'http://*:5080;ftp://x'")]
    [InlineData("--Storage:Provider=oracle", "Storage:Provider: must be sqlite or postgres, found 'oracle'")]
    [InlineData("--Storage:Provider=postgres", "Storage:ConnectionString: must be Host=…;Username=…;Database=… for postgres; what was found is not shown")]
    [InlineData("--Data:Folder=", "Data:Folder: must name a folder, found ''")]
    public async Task Names_key_limit_and_value(string arg, string line)
    {
        using var host = Host([arg]);
        var failure = await Assert.ThrowsAnyAsync<Exception>(() => host.StartAsync(Ct));
        Assert.Equal(line, SettingsFailure.Explain(failure));
    }

    [Fact]
    public async Task Names_all_that_is_wrong_at_once()
    {
        using var host = Host(["--Locale:Language=fr", "--Limits:MessagesPerSecond=-1", "--Limits:AttachmentMegabytes=21"]);
        var failure = await Assert.ThrowsAnyAsync<Exception>(() => host.StartAsync(Ct));
        Assert.Equal(3, SettingsFailure.Explain(failure)!.Split('\n').Length);
    }

    [Fact]
    public void Says_so_when_the_file_is_no_json()
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "appsettings.json"), """{"Telegram":{"Token":"hunter2" """);
        var failure = Assert.ThrowsAny<Exception>(() => Host([]).Dispose());
        Assert.Equal("appsettings.json: not valid JSON", SettingsFailure.Explain(failure));
    }

    [Fact]
    public void Leaves_other_failures_alone() => Assert.Null(SettingsFailure.Explain(new InvalidOperationException("out of paper")));

    private IHost Host(string[] args)
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.UseLiaisonSettings(CommandLine.Parse(args), _folder.FullName);
        builder.Services.AddSettings();
        return builder.Build();
    }

    private static T Value<T>(IHost host)
        where T : class => host.Services.GetRequiredService<IOptions<T>>().Value;
}
