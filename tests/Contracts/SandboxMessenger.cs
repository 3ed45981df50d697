using System.Text.Json.Nodes;
using LiaisonBot.Chat;
using LiaisonBot.Tests.Sandbox;
using LiaisonBot.Tests.Wire;
using LiaisonBot.Wire;
using Microsoft.Extensions.DependencyInjection;

namespace LiaisonBot.Tests.Contracts;

/// <summary>The sandbox as the contract's messenger, and the chat client chosen at build time against it.</summary>
internal sealed class SandboxMessenger : MessengerStage
{
    private const string Token = "1:sandbox-key_of_the_contract";
    private readonly SandboxStage _sandbox;
    private readonly List<ServiceProvider> _clients = [];

    private SandboxMessenger(SandboxStage sandbox) => _sandbox = sandbox;

    public override long Person => SandboxStage.An;

    public override long Administrator => SandboxStage.Binh;

    public override long Group => SandboxStage.Group;

    public override DateTimeOffset Now => _sandbox.Clock.GetUtcNow();

    public override byte[] Picture { get; } = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    public override string Key => Token[2..];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private SandboxClient Phone => _sandbox.Person;

    public static async Task<MessengerStage> OpenAsync() => new SandboxMessenger(await SandboxStage.OpenAsync(
        options => options with { Token = Token, People = [.. options.People.Select(p => p with { Started = true })] }));

    public override Clients Connect(Way way = Way.Usual)
    {
        var services = new ServiceCollection().AddLogging().AddSingleton(way == Way.Impatient ? new RushClock() : TimeProvider.System);
        services.AddOptions<TelegramOptions>().Configure(o =>
        {
            o.Token = way == Way.WrongKey ? "2:another-key" : Token;
            o.ApiUrl = way == Way.Nobody ? "http://127.0.0.1:9" : Phone.Address.ToString();
        });
        var client = services.AddChatClient().BuildServiceProvider();
        _clients.Add(client);
        return new Clients(client.GetRequiredService<IChat>(), client.GetRequiredService<IUpdateSource>());
    }

    public override async Task<long> WritesAsync(long person, long chat, string text, long? replyTo = null) =>
        (await Phone.SendAsync(person, chat, text, Ct, replyTo)).MessageId;

    public override Task ChangesAsync(long person, long messageId, string text) => Phone.EditAsync(person, person, messageId, text, Ct);

    public override Task SendsAsync(long person, string fileName, byte[] content, string caption, bool picture) =>
        Phone.UploadAsync(person, person, fileName, content, caption, asDocument: !picture, Ct);

    public override async Task<(string? Text, bool Box)> PressesAsync(long person, long messageId, string label)
    {
        var message = (await Phone.MessagesAsync(person, person, Ct)).Single(m => m.Id == messageId);
        var pressed = await Phone.PressAsync(person, message, label, Ct);
        return (pressed.Toast, pressed.Alert);
    }

    public override async Task<IReadOnlyList<ReadMessage>> ReadsAsync(long person, long chat)
    {
        var read = new List<ReadMessage>();
        foreach (var seen in (await Phone.MessagesAsync(person, chat, Ct)).Where(m => !m.Deleted))
        {
            var content = seen.FileId is { } file ? await Phone.DownloadAsync(file, Ct) : null;
            read.Add(new ReadMessage(seen.Id, seen.Text, seen.Buttons, seen.Body["reply_to_message"]?["message_id"]?.GetValue<long>(), seen.FileName, content));
        }

        return read;
    }

    public override Task<IReadOnlyList<string>> IsOfferedAsync(long person, long chat) => Phone.CommandsAsync(person, chat, Ct);

    public override async Task SawActivityAsync(long chat)
    {
        var shown = await Phone.SentAsync(0, 1, "sendChatAction", Ct);
        Assert.Equal(chat, shown[0]["params"]?["chat_id"]?.GetValue<long>());
    }

    public override Task BlocksAsync(long person) => Phone.MemberAsync(person, person, "blockBot", Ct);

    public override Task LeavesAsync(long person) => Phone.MemberAsync(Administrator, Group, "remove", Ct, other: person);

    public override async Task<long> MovesGroupAsync() => SandboxClient.Number(await Phone.MemberAsync(Administrator, Group, "upgrade", Ct), "id");

    public override Task GarblesAsync() => Phone.RawAsync(new JsonObject { ["message"] = new JsonObject { ["message_id"] = "two", ["chat"] = 7 } }, Ct);

    public override Task TroublesAsync(Trouble trouble, bool poll)
    {
        var kind = trouble switch
        {
            Trouble.TooFast => "429",
            Trouble.OwnFailure => "500",
            Trouble.PageOfAProxy => "502",
            Trouble.PageOfAStranger => "invalid",
            Trouble.BrokenLine => "reset",
            Trouble.CutShort => "truncated",
            Trouble.AnotherPoller => "409",
            Trouble.Silence => "timeout",
            _ => throw new ArgumentOutOfRangeException(nameof(trouble)),
        };
        return Phone.FaultAsync(kind, poll ? "getUpdates" : null, Ct, retryAfterSeconds: 7);
    }

    public override Task TroubledAsync() => Phone.FaultsSpentAsync(Ct);

    public override Task<IReadOnlyList<string>> ComplaintsAsync() => Phone.ViolationsAsync(Ct);

    public override async ValueTask DisposeAsync()
    {
        foreach (var client in _clients)
        {
            await client.DisposeAsync();
        }

        await _sandbox.DisposeAsync();
    }
}
