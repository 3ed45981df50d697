using LiaisonBot.Wire;

namespace LiaisonBot.Tests.Wire;

public sealed class TelegramOptionsTests
{
    private const string Good = "123:abcDEF_-9";

    [Fact]
    public void Takes_a_token_and_the_defaults() => Assert.Empty(Faults(new TelegramOptions { Token = Good }));

    [Theory]
    [InlineData(null)]
    [InlineData("no-colon-hunter2")]
    [InlineData("123:hunter2 with blanks")]
    [InlineData("12345678901234567:hunter2")]
    public void Refuses_a_bad_token_without_showing_it(string? token)
    {
        var fault = Assert.Single(Faults(new TelegramOptions { Token = token }));
        Assert.StartsWith("Telegram:Token: must look like", fault, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Reads_the_token_from_a_file()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, Good + "\n");
            var options = new TelegramOptions { TokenFile = path };
            options.ReadTokenFile();
            Assert.Empty(Faults(options));
            Assert.Equal(Good, options.BotToken);
            Assert.Contains("set one of them", Assert.Single(Faults(options with { Token = Good })), StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }

        var missing = new TelegramOptions { TokenFile = path };
        missing.ReadTokenFile();
        Assert.Equal($"Telegram:TokenFile: must name a readable file, found '{path}'", Assert.Single(Faults(missing)));
    }

    [Fact]
    public void Names_the_key_the_limit_and_the_value_but_no_password()
    {
        var options = new TelegramOptions { Token = Good, ApiUrl = "api.telegram.org", Proxy = "ftp://user:hunter2@host" };
        Assert.Equal(
            ["Telegram:ApiUrl: must be an absolute http or https address, found 'api.telegram.org'", "Telegram:Proxy: must be http://, https:// or socks5://[user:password@]host:port"],
            Faults(options));
    }

    [Fact]
    public void Asks_for_address_and_secret_in_webhook_mode_only()
    {
        var options = new TelegramOptions { Token = Good, WebhookSecret = "hunter2 with blanks" };
        Assert.Empty(Faults(options));
        var faults = Faults(options with { Mode = TelegramMode.Webhook });
        Assert.Equal(2, faults.Count);
        Assert.DoesNotContain(faults, f => f.Contains("hunter2", StringComparison.Ordinal));
        Assert.Empty(Faults(options with { Mode = TelegramMode.Webhook, WebhookUrl = "https://bot.example/hook", WebhookSecret = "a_B-9" }));
    }

    [Theory]
    [InlineData("https://bot.example", true)]
    [InlineData("https://bot.example:8443/liaison/hook-1/", true)]
    [InlineData("https://bot.example//hook", false)]
    [InlineData("https://bot.example/hook?key=1", false)]
    [InlineData("https://bot.example/{hook}", false)]
    [InlineData("https://bot.example/móc", false)]
    [InlineData("https://bot.example/hook#1", false)]
    [InlineData("/hook", false)]
    public void Takes_a_webhook_with_a_plain_path_only(string url, bool good)
    {
        var faults = Faults(new TelegramOptions { Token = Good, Mode = TelegramMode.Webhook, WebhookUrl = url, WebhookSecret = "a_B-9" });
        Assert.Equal(good ? 0 : 1, faults.Count);
        Assert.All(faults, f => Assert.StartsWith("Telegram:WebhookUrl: must ", f, StringComparison.Ordinal));
    }

    [Fact]
    public void Never_prints_its_secrets() =>
        Assert.DoesNotContain("abcDEF", new TelegramOptions { Token = Good, WebhookSecret = Good }.ToString(), StringComparison.Ordinal);

    private static List<string> Faults(TelegramOptions options) =>
        [.. new TelegramOptionsValidator().Validate(null, options).Failures ?? []];
}
