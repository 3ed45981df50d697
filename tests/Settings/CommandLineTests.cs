using LiaisonBot.Settings;

namespace LiaisonBot.Tests.Settings;

public sealed class CommandLineTests
{
    [Fact]
    public void Takes_settings_out_and_leaves_the_verb_its_own()
    {
        var line = CommandLine.Parse(["invite", "--Data:Folder=/tmp/a=b", "--role", "officer", "--http:urls=http://127.0.0.1:0"]);
        Assert.Equal(["invite", "--role", "officer"], line.Rest);
        Assert.Equal("/tmp/a=b", line.Settings["Data:Folder"]);
        Assert.Equal("http://127.0.0.1:0", line.Settings["Http:Urls"]);
    }

    [Theory]
    [InlineData("--Telegram:Token=123:hunter2", "Telegram:Token")]
    [InlineData("--telegram:token=123:hunter2", "Telegram:Token")]
    [InlineData("--Telegram__Token=123:hunter2", "Telegram:Token")]
    [InlineData("--Telegram:WebhookSecret=hunter2", "Telegram:WebhookSecret")]
    [InlineData("--Telegram:Token", "Telegram:Token")]
    public void Refuses_a_secret_and_does_not_repeat_it(string arg, string key)
    {
        var refusal = Assert.Throws<SettingsException>(() => CommandLine.Parse([arg]));
        Assert.StartsWith($"{key}: refused on the command line", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
    }

    [Theory]
    [InlineData("--Telegram:Tokn=123:hunter2", "--Telegram:Tokn: no such setting")]
    [InlineData("--Limits:Foo=1", "--Limits:Foo: no such setting")]
    [InlineData("--Data:Folder", "--Data:Folder: needs a value, as --Data:Folder=value")]
    public void Refuses_what_is_no_setting(string arg, string message) =>
        Assert.Equal(message, Assert.Throws<SettingsException>(() => CommandLine.Parse([arg])).Message);

    [Theory]
    [InlineData("--token=hunter2", "--token: no such option; settings are written --Section:Key=value")]
    [InlineData("-Telegram:Token=hunter2", "-Telegram:Token: no such option; settings are written --Section:Key=value")]
    public void Refuses_options_that_no_verb_takes(string arg, string message) =>
        Assert.Equal(message, Assert.Throws<SettingsException>(() => CommandLine.Parse(["run", arg]).RefuseOptions()).Message);
}
