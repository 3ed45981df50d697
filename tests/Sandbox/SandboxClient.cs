using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using LiaisonBot.Tests.Stage;

namespace LiaisonBot.Tests.Sandbox;

/// <summary>
/// A person's phone for tests: types, presses and reads over the sandbox's person side. Every wait ends with the
/// awaited thing or, after <see cref="Patience"/>, with a <see cref="TimeoutException"/>.
/// </summary>
internal sealed class SandboxClient(Uri address) : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = address, Timeout = TimeSpan.FromMinutes(5) };

    /// <summary>How long a wait may last.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(15);

    public Uri Address => address;

    public void Dispose() => _http.Dispose();

    /// <summary>Types a text into a chat; a person's own id is their private chat with the bot.</summary>
    public async Task<Receipt> SendAsync(long person, long chat, string text, CancellationToken ct, long? replyTo = null, bool asAnonymous = false, DateTimeOffset? sentAt = null) =>
        new(await PostAsync("send", Given(person, chat, ("text", text), ("replyTo", replyTo), ("asAnonymous", asAnonymous), ("sentAt", sentAt?.ToUnixTimeMilliseconds())), ct));

    public Task<Receipt> SendAsync(long person, string text, CancellationToken ct) => SendAsync(person, person, text, ct);

    /// <summary>Types many texts at once, in order. Returns the receipt of the last.</summary>
    public async Task<Receipt> SendManyAsync(IEnumerable<(long Person, long Chat, string Text)> items, CancellationToken ct)
    {
        var list = items.Select(item => (JsonNode?)Given(item.Person, item.Chat, ("text", item.Text))).ToArray();
        return new Receipt(await PostAsync("sendMany", new JsonObject { ["items"] = new JsonArray(list) }, ct));
    }

    /// <summary>Types a text and waits for the bot's next message in the same chat.</summary>
    public async Task<Seen> AskAsync(long person, long chat, string text, CancellationToken ct)
    {
        var sent = await SendAsync(person, chat, text, ct);
        return await NextAsync(person, chat, sent.Revision, ct);
    }

    public Task<Seen> AskAsync(long person, string text, CancellationToken ct) => AskAsync(person, person, text, ct);

    /// <summary>The bot's first message in a chat after a revision; with <paramref name="edits"/> also a change of an older one.</summary>
    public async Task<Seen> NextAsync(long person, long chat, long after, CancellationToken ct, bool edits = false)
    {
        var found = await GetAsync($"wait?as={person}&chat={chat}&after={after}&edits={(edits ? "true" : "false")}&timeoutMs={Milliseconds}", ct);
        return new Seen(found["messages"]?[0]?.AsObject() ?? throw new TimeoutException("no message in the answer"));
    }

    /// <summary>Presses a button by its text and waits for what the bot says to it.</summary>
    public async Task<Pressed> PressAsync(long person, Seen message, string buttonText, CancellationToken ct)
    {
        var press = await PushAsync(person, message, ("button", buttonText), ct);
        var answer = await GetAsync($"answer?callbackId={press["callbackId"]}&timeoutMs={Milliseconds}", ct);
        return new Pressed(answer["text"]?.GetValue<string>(), answer["alert"]?.GetValue<bool>() ?? false, Number(press, "revision"), Number(press, "updateId"));
    }

    /// <summary>Presses with data of the test's own choosing and reads what is shown over the chat.</summary>
    public async Task<string?> ToastAsync(long person, Seen message, string data, CancellationToken ct)
    {
        var press = await PressDataAsync(person, message, data, ct);
        return (await GetAsync($"answer?callbackId={press["callbackId"]}&timeoutMs={Milliseconds}", ct))["text"]?.GetValue<string>();
    }

    /// <summary>Presses with data of the test's own choosing, without waiting for an answer.</summary>
    public Task<JsonNode> PressDataAsync(long person, Seen message, string data, CancellationToken ct) => PushAsync(person, message, ("data", data), ct);

    /// <summary>Presses a button, then waits for the bot's next edit or message in that chat.</summary>
    public async Task<Seen> PressForAsync(long person, Seen message, string buttonText, CancellationToken ct)
    {
        var press = await PushAsync(person, message, ("button", buttonText), ct);
        return await NextAsync(person, message.Chat, Number(press, "revision"), ct, edits: true);
    }

    public async Task<Receipt> EditAsync(long person, long chat, long messageId, string text, CancellationToken ct) =>
        new(await PostAsync("edit", Given(person, chat, ("messageId", messageId), ("text", text)), ct));

    /// <summary>Uploads a photo or a document.</summary>
    public async Task<Receipt> UploadAsync(long person, long chat, string name, byte[] content, string? caption, bool asDocument, CancellationToken ct, long? replyTo = null, string? album = null)
    {
        using var form = new MultipartFormDataContent();
        form.Add(new StringContent(person.ToString(CultureInfo.InvariantCulture)), "as");
        form.Add(new StringContent(chat.ToString(CultureInfo.InvariantCulture)), "chat");
        form.Add(new StringContent(asDocument ? "document" : "photo"), "kind");
        form.Add(new StringContent(caption ?? ""), "caption");
        if (replyTo is { } answered)
        {
            form.Add(new StringContent(answered.ToString(CultureInfo.InvariantCulture)), "replyTo");
        }

        if (album is not null)
        {
            form.Add(new StringContent(album), "album");
        }

        form.Add(new ByteArrayContent(content), "file", name);
        using var response = await _http.PostAsync("sandbox/upload", form, ct);
        return new Receipt(await ReadAsync(response, ct));
    }

    /// <summary>Sends a location; live for as many seconds as said.</summary>
    public async Task<Receipt> PlaceAsync(long person, long chat, double latitude, double longitude, CancellationToken ct, long? replyTo = null, int? liveSeconds = null) =>
        new(await PostAsync("location", Given(person, chat, ("latitude", latitude), ("longitude", longitude), ("replyTo", replyTo), ("livePeriod", liveSeconds)), ct));

    public async Task<byte[]> DownloadAsync(string fileId, CancellationToken ct) => await _http.GetByteArrayAsync($"sandbox/files/{fileId}", ct);

    /// <summary>All messages of a chat that the person sees, oldest first.</summary>
    public async Task<IReadOnlyList<Seen>> MessagesAsync(long person, long chat, CancellationToken ct, long after = 0)
    {
        var found = await GetAsync($"chats/{chat}/messages?as={person}&after={after}&limit=100000", ct);
        return [.. found["messages"]?.AsArray().OfType<JsonObject>().Select(message => new Seen(message)) ?? []];
    }

    /// <summary>The commands a person is offered in a chat.</summary>
    public async Task<IReadOnlyList<string>> CommandsAsync(long person, long chat, CancellationToken ct)
    {
        var state = await GetAsync($"state?as={person}", ct);
        var room = state["chats"]?.AsArray().FirstOrDefault(one => Number(one, "id") == chat);
        return [.. room?["commands"]?.AsArray().Select(one => one?["command"]?.GetValue<string>() ?? "") ?? []];
    }

    public Task<JsonNode> MoveClockAsync(DateTimeOffset to, CancellationToken ct) =>
        PostAsync("clock", new JsonObject { ["to"] = to.ToUnixTimeMilliseconds() }, ct);

    public Task<JsonNode> MoveClockAsync(TimeSpan by, CancellationToken ct) =>
        PostAsync("clock", new JsonObject { ["by"] = (long)by.TotalSeconds }, ct);

    /// <summary>addBot removeBot promoteBot demoteBot blockBot unblockBot add remove promote demote rename upgrade.</summary>
    public Task<JsonNode> MemberAsync(long person, long chat, string action, CancellationToken ct, long? other = null, string? title = null) =>
        PostAsync("member", Given(person, chat, ("action", action), ("person", other), ("title", title)), ct);

    public Task<JsonNode> AddPersonAsync(long id, string firstName, string language, CancellationToken ct) =>
        PostAsync("people", new JsonObject { ["id"] = id, ["firstName"] = firstName, ["language"] = language }, ct);

    public Task<JsonNode> AddGroupAsync(long id, string title, bool supergroup, IEnumerable<long> members, CancellationToken ct) =>
        PostAsync("groups", new JsonObject { ["id"] = id, ["title"] = title, ["supergroup"] = supergroup, ["members"] = new JsonArray([.. members.Select(member => (JsonNode?)member)]) }, ct);

    /// <summary>Orders a trouble: bot/Sandbox/README.md has the kinds.</summary>
    public Task<JsonNode> FaultAsync(string kind, string? method, CancellationToken ct, int count = 1, int retryAfterSeconds = 1, int delayMilliseconds = 0) =>
        PostAsync("faults", new JsonObject { ["kind"] = kind, ["method"] = method ?? "*", ["count"] = count, ["retryAfter"] = retryAfterSeconds, ["ms"] = delayMilliseconds }, ct);

    /// <summary>Takes back the troubles that are left, all or those of one method.</summary>
    public async Task ClearFaultsAsync(CancellationToken ct, string? method = null)
    {
        using var response = await _http.DeleteAsync(new Uri("sandbox/faults" + (method is null ? "" : "?method=" + method), UriKind.Relative), ct);
        await ReadAsync(response, ct);
    }

    /// <summary>Waits until all troubles that were ordered have been made.</summary>
    public Task FaultsSpentAsync(CancellationToken ct) => Waiting.UntilAsync(
        async () => (await GetAsync("faults", ct)).AsArray().All(fault => Number(fault, "left") == 0), "the troubles are not made");

    /// <summary>Queues an update as written, under its own update_id if it has one.</summary>
    public Task<JsonNode> RawAsync(JsonObject update, CancellationToken ct) => PostAsync("raw", update, ct);

    public async Task<IReadOnlyList<string>> ViolationsAsync(CancellationToken ct) =>
        [.. (await GetAsync("violations", ct)).AsArray().Select(one => one?.GetValue<string>() ?? "")];

    /// <summary>Waits until the bot has confirmed an update.</summary>
    public Task<JsonNode> ConfirmedAsync(long updateId, CancellationToken ct) => GetAsync($"confirmed?upTo={updateId}&timeoutMs={Milliseconds}", ct);

    /// <summary>The bot's successful calls after a number; waits until there are <paramref name="atLeast"/>.</summary>
    public async Task<IReadOnlyList<JsonObject>> SentAsync(long after, int atLeast, string? method, CancellationToken ct)
    {
        var chosen = method is null ? "" : "&method=" + method;
        var found = await GetAsync($"sent?after={after}&min={atLeast}{chosen}&timeoutMs={Milliseconds}", ct);
        return [.. found.AsArray().OfType<JsonObject>()];
    }

    public async Task<JsonNode> PostAsync(string path, JsonObject body, CancellationToken ct)
    {
        using var content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        using var response = await _http.PostAsync("sandbox/" + path, content, ct);
        return await ReadAsync(response, ct);
    }

    public async Task<JsonNode> GetAsync(string path, CancellationToken ct)
    {
        using var response = await _http.GetAsync("sandbox/" + path, ct);
        return await ReadAsync(response, ct);
    }

    private long Milliseconds => (long)Patience.TotalMilliseconds;

    private Task<JsonNode> PushAsync(long person, Seen message, (string Name, JsonNode? Value) what, CancellationToken ct) =>
        PostAsync("press", Given(person, message.Chat, ("messageId", message.Id), what), ct);

    private static JsonObject Given(long person, long chat, params (string Name, JsonNode? Value)[] more)
    {
        var body = new JsonObject { ["as"] = person, ["chat"] = chat };
        foreach (var (name, value) in more.Where(one => one.Value is not null))
        {
            body[name] = value;
        }

        return body;
    }

    private static async Task<JsonNode> ReadAsync(HttpResponseMessage response, CancellationToken ct)
    {
        if (response.StatusCode == HttpStatusCode.NoContent)
        {
            throw new TimeoutException($"nothing came: {response.RequestMessage?.RequestUri?.PathAndQuery}");
        }

        var text = await response.Content.ReadAsStringAsync(ct);
        return response.IsSuccessStatusCode
            ? JsonNode.Parse(text) ?? new JsonObject()
            : throw new InvalidOperationException($"{(int)response.StatusCode} {text}");
    }

    internal static long Number(JsonNode? from, string name) => from?[name]?.GetValue<long>() ?? 0;
}
