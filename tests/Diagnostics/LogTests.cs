using LiaisonBot.Diagnostics;
using Microsoft.Extensions.Configuration;
using Serilog.Core;

namespace LiaisonBot.Tests.Diagnostics;

public sealed class LogTests : IDisposable
{
    private const string Token = "700001:AAbbCCdd-not_a_real_one";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("liaison-log-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Masks_the_token_wherever_it_stands()
    {
        var written = Written(log =>
        {
            log.Information("plain {Url}", $"https://api.telegram.org/bot{Token}/getMe");
            log.Information("encoded {Url}", Uri.EscapeDataString(Token));
            log.Information("key alone {Key}", Token.Split(':')[1]);
            log.Information("list {@Many}", [new[] { "a", Token }]);
            log.ForContext("Unseen", $"x{Token}").Information("property beside");
            log.Error(new InvalidOperationException($"no answer from /bot{Token}/x"), "failed");
        });

        Assert.DoesNotContain("AAbbCCdd", written, StringComparison.Ordinal);
        Assert.Equal(6, written.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("https://api.telegram.org/bot***/getMe", written, StringComparison.Ordinal);
        Assert.Contains("no answer from /bot***/x", written, StringComparison.Ordinal);
    }

    [Fact]
    public void Leaves_other_events_as_they_are()
    {
        var written = Written(log => log.Information("Committed {Count} in {Seconds} s", 3, 0.25));
        Assert.Contains("\"Count\":3", written, StringComparison.Ordinal);
        Assert.Contains("Committed 3 in 0.25 s", written, StringComparison.Ordinal);
    }

    [Fact]
    public void Keeps_the_noise_of_libraries_down_unless_told()
    {
        Assert.Empty(Written(Request));
        Assert.NotEmpty(Written(Request, ("Serilog:MinimumLevel:Override:Microsoft.AspNetCore", "Information")));
        Assert.Empty(Written(log => log.Information("x"), ("Serilog:MinimumLevel:Default", "Warning")));

        static void Request(Logger log) => log.ForContext("SourceContext", "Microsoft.AspNetCore.Hosting").Information("request");
    }

    [Fact]
    public void A_mask_without_secrets_changes_nothing() => Assert.Equal("a ***? b", new SecretMask([null, "", "abc"]).Clean("a ***? b"));

    private string Written(Action<Logger> write, params (string Key, string Value)[] settings)
    {
        var folder = _folder.CreateSubdirectory(Guid.NewGuid().ToString("N"));
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Append(("Data:Folder", folder.FullName)).ToDictionary(s => s.Item1, s => (string?)s.Item2))
            .Build();
        using (var log = LogSetup.CreateLogger(configuration, new SecretMask([Token])))
        {
            write(log);
        }

        return string.Concat(folder.EnumerateFiles("liaisonbot-*.log", SearchOption.AllDirectories).Select(f => File.ReadAllText(f.FullName)));
    }
}
