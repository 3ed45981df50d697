using System.Text.Json;
using System.Threading.Channels;
using LiaisonBot.Chat;
using LiaisonBot.Diagnostics;
using LiaisonBot.Replicas;
using LiaisonBot.Wire;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging;

namespace LiaisonBot.Tests.Wire;

public sealed class PollingReceiverTests : IAsyncLifetime
{
    private readonly RushClock _clock = new();
    private readonly LogLines<PollingReceiver> _log = new();
    private readonly Inbox _inbox = new();
    private readonly Channel<JsonElement> _polls = Channel.CreateUnbounded<JsonElement>();
    private BotApiStub _api = null!;
    private WireState _state = null!;
    private PollingReceiver _receiver = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _api = await BotApiStub.StartAsync();
        _api.Otherwise = context => Task.Delay(Timeout.Infinite, context.RequestAborted);
        _state = new WireState(TimeProvider.System);
        _receiver = new PollingReceiver(_api.Updates(), _inbox, _state, Up(), new Duty(shared: false, TimeProvider.System), _clock, _log);
    }

    public async ValueTask DisposeAsync()
    {
        await _receiver.StopAsync(CancellationToken.None);
        _receiver.Dispose();
        await _api.DisposeAsync();
    }

    [Fact]
    public async Task Leaves_the_webhook_starts_from_zero_and_confirms_by_the_batch_own_last_id()
    {
        _api.Answers("""{"ok":true,"result":true}""");
        AnswersPoll("""{"ok":true,"result":[{"update_id":900},{"update_id":901}]}""");
        AnswersPoll("""{"ok":true,"result":[{"update_id":12}]}""");
        AnswersPoll("""{"ok":true,"result":[]}""");
        AnswersPoll("""{"ok":true,"result":[]}""");
        await _receiver.StartAsync(Ct);

        Assert.Equal([null, 902, 13, null], [await OffsetAsync(), await OffsetAsync(), await OffsetAsync(), await OffsetAsync()]);
        Assert.EndsWith("/deleteWebhook", _api.Requests.First().Path, StringComparison.Ordinal);
        Assert.NotNull(_state.LastPollAt);
    }

    [Fact]
    public async Task Does_not_confirm_what_the_inbox_did_not_take()
    {
        _inbox.Failures = 2;
        _api.Answers("""{"ok":true,"result":true}""");
        AnswersPoll("""{"ok":true,"result":[{"update_id":5}]}""");
        AnswersPoll("""{"ok":true,"result":[{"update_id":5}]}""");
        AnswersPoll("""{"ok":true,"result":[{"update_id":5}]}""");
        AnswersPoll("""{"ok":true,"result":[]}""");
        await _receiver.StartAsync(Ct);

        Assert.Equal([null, null, null, 6], [await OffsetAsync(), await OffsetAsync(), await OffsetAsync(), await OffsetAsync()]);
        Assert.Equal(2, _log.Lines.Count(l => l.Level == LogLevel.Error));
        Assert.DoesNotContain(_log.Lines, l => l.Text.Contains(Inbox.LetterText, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Hands_on_what_has_no_id_and_confirms_by_what_has_one()
    {
        _api.Answers("""{"ok":true,"result":true}""");
        AnswersPoll("""{"ok":true,"result":[{"update_id":5},{"update_id":9223372036854775807}]}""");
        AnswersPoll("""{"ok":true,"result":[{"update_id":-3}]}""");
        AnswersPoll("""{"ok":true,"result":[]}""");
        await _receiver.StartAsync(Ct);

        Assert.Equal([null, 6, 6], [await OffsetAsync(), await OffsetAsync(), await OffsetAsync()]);
        Assert.Equal([2, 1], _inbox.Batches);
        Assert.Single(_clock.Waits);
    }

    [Theory]
    [InlineData(401, "Unauthorized", LogLevel.Error)]
    [InlineData(409, "Conflict", LogLevel.Warning)]
    [InlineData(502, "Bad Gateway", LogLevel.Warning)]
    public async Task Tells_a_spell_of_failure_once_and_never_gives_up(int code, string description, LogLevel level)
    {
        _api.Answers("""{"ok":true,"result":true}""");
        for (var i = 0; i < 9; i++)
        {
            AnswersPoll($$"""{"ok":false,"error_code":{{code}},"description":"{{description}}"}""", code);
        }

        AnswersPoll("""{"ok":true,"result":[]}""");
        AnswersPoll("""{"ok":true,"result":[]}""");
        await _receiver.StartAsync(Ct);
        for (var i = 0; i < 11; i++)
        {
            await OffsetAsync();
        }

        Assert.Single(_log.Lines, l => l.Level >= LogLevel.Warning);
        Assert.Equal(level, _log.Lines.First().Level);
        Assert.Null(_state.LastFault);
        var waits = _clock.Waits.ToList();
        Assert.Equal(9, waits.Count);
        Assert.InRange(waits[0], TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(1));
        Assert.All(waits.Skip(7), w => Assert.InRange(w, TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(60)));
    }

    [Fact]
    public async Task Is_silent_as_long_as_it_is_told()
    {
        _api.Answers("""{"ok":true,"result":true}""");
        AnswersPoll("""{"ok":false,"error_code":429,"description":"Too Many Requests","parameters":{"retry_after":33}}""", 429);
        AnswersPoll("""{"ok":true,"result":[]}""");
        await _receiver.StartAsync(Ct);
        await OffsetAsync();
        await OffsetAsync();
        Assert.Equal(TimeSpan.FromSeconds(33), _clock.Waits.First());
    }

    [Fact]
    public void Health_needs_an_answered_poll()
    {
        Assert.False(_state.Health().Ok);
        _state.Polled();
        Assert.True(_state.Health().Ok);
        _state.Failed(ChatFault.Conflict);
        Assert.Contains("Conflict", _state.Health().Detail, StringComparison.Ordinal);
    }

    private void AnswersPoll(string json, int status = 200) => _api.Answers(async context =>
    {
        _polls.Writer.TryWrite(JsonDocument.Parse(_api.Requests.Last().Body).RootElement);
        await BotApiStub.WriteAsync(context, json, status);
    });

    private async Task<long?> OffsetAsync() =>
        (await _polls.Reader.ReadAsync(Ct)).TryGetProperty("offset", out var offset) ? offset.GetInt64() : null;

    private sealed class Inbox : IInbox
    {
        public const string LetterText = "nội dung thư";

        public int Failures { get; set; }

        public List<int> Batches { get; } = [];

        public Task AcceptAsync(IReadOnlyList<Arrival> batch, CancellationToken ct)
        {
            Batches.Add(batch.Count);
            return Failures-- > 0 ? throw new InvalidOperationException(LetterText) : Task.CompletedTask;
        }

        public Task<bool> TryAcceptAsync(Arrival arrival, CancellationToken ct) => Task.FromResult(true);
    }

    private static Started Up()
    {
        var lifetime = new ApplicationLifetime(NullLogger<ApplicationLifetime>.Instance);
        lifetime.NotifyStarted();
        return new Started(lifetime, TimeProvider.System);
    }
}
