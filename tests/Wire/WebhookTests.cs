using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using LiaisonBot.Commands;
using LiaisonBot.Tests.Stage;
using Microsoft.EntityFrameworkCore;
using static LiaisonBot.Tests.Stage.WebhookStage;

namespace LiaisonBot.Tests.Wire;

/// <summary>What the webhook answers, and what is then kept.</summary>
public sealed class WebhookTests
{
    private const string Line = "/thu gửi cho Kim Bình: trao đổi về mốc 65";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("wrong")]
    [InlineData("right-Secret_2")]
    [InlineData("right-Secret_1x")]
    [InlineData("right-Secret_")]
    public async Task Without_the_secret_nothing_is_looked_at(string? secret)
    {
        await using var stage = await ReadyAsync();
        foreach (var body in new[] { JsonSerializer.SerializeToUtf8Bytes(Typed(5, TestBorder.An, Line)), Bytes("{"), new byte[2_000_000] })
        {
            using var response = await stage.PostAsync(body, secret);
            Assert.Equal(401, (int)response.StatusCode);
        }

        Assert.Contains("no update came yet", (await stage.GetAsync("/readyz")).Body, StringComparison.Ordinal);
        Assert.Equal((0, 0), await stage.ReadAsync(async db => (await db.SeenUpdates.CountAsync(Ct), await db.DeadLetters.CountAsync(Ct))));
    }

    [Fact]
    public async Task Only_posts_are_taken()
    {
        await using var stage = await ReadyAsync();
        Assert.Equal(405, (await stage.GetAsync("/hook")).Status);
        Assert.Equal(404, (await stage.GetAsync("/hook/more")).Status);
    }

    [Fact]
    public async Task An_update_that_is_answered_200_is_on_disk_and_coming_again_is_taken_in_once()
    {
        await using var stage = await ReadyAsync();
        for (var delivery = 0; delivery < 2; delivery++)
        {
            Assert.Equal(200, await stage.PostAsync(Typed(5, TestBorder.An, Line)));
            Assert.Equal("trao đổi về mốc 65", Assert.Single(await stage.ReadAsync(db => db.Records.ToListAsync(Ct))).Summary);
        }

        Assert.Equal(200, await stage.PostAsync(Typed(6, TestBorder.An, Line + " và 66")));
        Assert.Equal(2, await stage.ReadAsync(db => db.Records.CountAsync(Ct)));
    }

    [Theory]
    [InlineData("", "not json")]
    [InlineData("null", "[]")]
    [InlineData("{\"message\":{}}", "{\"update_id\":\"7\"}")]
    [InlineData("{\"update_id\":0}", "{\"update_id\":-7}")]
    [InlineData("{\"update_id\":99999999999999999999}", "{\"update_id\":9223372036854775807}")]
    [InlineData("{\"\\ud800update_id\":1}", "{\"update_id\":7.5}")]
    public async Task A_body_without_a_readable_id_is_one_dead_letter_however_often_it_comes(string first, string second)
    {
        await using var stage = await ReadyAsync();
        foreach (var body in new[] { first, first, second })
        {
            using var response = await stage.PostAsync(Bytes(body));
            Assert.Equal(200, (int)response.StatusCode);
        }

        var letters = await stage.ReadAsync(db => db.DeadLetters.ToListAsync(Ct));
        Assert.Equal(
            new[] { first, second }.Select(b => (Hash(Bytes(b)), Bytes(b).Length)).Order(),
            letters.Select(l => (l.Hash, l.Length)).Order());
        Assert.All(letters, l => Assert.Equal((null, null, "undecodable"), (l.UpdateId, l.Raw, l.Error)));
        Assert.Equal(200, await stage.PostAsync(Typed(5, TestBorder.An, Line)));
        Assert.Equal(1, await stage.ReadAsync(db => db.Records.CountAsync(Ct)));
    }

    [Theory]
    [InlineData("{\"update_id\":7,")]
    [InlineData("{\"update_id\":7} trailing")]
    [InlineData("{\"update_id\":7,\"message\":{\"message_id\":1}}")]
    [InlineData("{\"\\ud800abcdefghi\":1,\"update_id\":7,\"message\":5}")]
    public async Task A_body_that_cannot_be_decoded_is_a_dead_letter_under_its_id(string body)
    {
        await using var stage = await ReadyAsync();
        using var response = await stage.PostAsync(Bytes(body));
        Assert.Equal(200, (int)response.StatusCode);
        var letter = Assert.Single(await stage.ReadAsync(db => db.DeadLetters.ToListAsync(Ct)));
        Assert.Equal((7L, null, Bytes(body).Length), (letter.UpdateId, letter.Raw, letter.Length));
    }

    [Theory]
    [InlineData((1 << 20) + 1)]
    [InlineData(31_000_000)]
    public async Task Of_an_oversized_body_length_and_hash_are_kept(int length)
    {
        await using var stage = await ReadyAsync();
        var start = JsonSerializer.Serialize(Typed(5, TestBorder.An, Line));
        var body = Bytes(start.PadRight(start.Length + length - Bytes(start).Length));
        for (var delivery = 0; delivery < 2; delivery++)
        {
            using var response = await stage.PostAsync(body);
            Assert.Equal(200, (int)response.StatusCode);
        }

        var letter = Assert.Single(await stage.ReadAsync(db => db.DeadLetters.ToListAsync(Ct)));
        Assert.Equal((null, null, "too large", length, Hash(body)), (letter.UpdateId, letter.Raw, letter.Error, letter.Length, letter.Hash));
        Assert.Equal(200, await stage.PostAsync(Typed(5, TestBorder.An, Line)));
    }

    [Fact]
    public async Task A_body_as_large_as_may_be_is_read()
    {
        await using var stage = await ReadyAsync();
        var start = JsonSerializer.Serialize(Typed(5, TestBorder.An, Line));
        using var response = await stage.PostAsync(Bytes(start.PadRight(start.Length + (1 << 20) - Bytes(start).Length)));
        Assert.Equal(200, (int)response.StatusCode);
        Assert.Equal(1, await stage.ReadAsync(db => db.Records.CountAsync(Ct)));
    }

    [Fact]
    public async Task Many_at_once_share_commits_and_leave_no_gap_in_the_numbers()
    {
        const int Many = 60;
        await using var stage = await ReadyAsync();
        var goOn = new TaskCompletionSource();
        var busy = stage.DoAsync(async (_, _) =>
        {
            await goOn.Task;
            return Reply.Silent;
        });
        var before = await CommitsAsync(stage);
        var posts = Enumerable.Range(1, Many).Select(n => n % 2 == 0
            ? stage.PostAsync(Typed(n, TestBorder.An, $"{Line} lần {n}"))
            : stage.PostAsync(new JsonObject { ["update_id"] = n, ["poll"] = new JsonObject() })).ToList();
        await stage.SaysAsync("/readyz", $"{Many} updates came");
        Assert.DoesNotContain(posts, p => p.IsCompleted);

        goOn.SetResult();
        await busy;
        Assert.All(await Task.WhenAll(posts), status => Assert.Equal(200, status));

        // One for what held them up, one for them all; what was sent meanwhile is marked in a few more.
        Assert.InRange(await CommitsAsync(stage) - before, 2, Many / 2);
        Assert.Equal(Enumerable.Range(1, Many / 2), await stage.ReadAsync(db => db.Records.OrderBy(r => r.Number).Select(r => r.Number).ToListAsync(Ct)));
    }

    [Fact]
    public async Task While_the_store_cannot_commit_the_messenger_is_told_to_come_again_and_nothing_is_doubled()
    {
        await using var stage = await ReadyAsync();
        var update = JsonSerializer.SerializeToUtf8Bytes(Typed(5, TestBorder.An, Line));
        await using (var other = StageStore.Open(stage.Folder))
        {
            await using var held = await other.BeginWritingAsync(Ct);
            using var refused = await stage.PostAsync(update);
            Assert.Equal((503, "2"), ((int)refused.StatusCode, refused.Headers.RetryAfter?.ToString()));
        }

        Assert.Equal(200, await AgainAsync(stage, update));
        Assert.Equal(200, await AgainAsync(stage, update));
        Assert.Equal(1, await stage.ReadAsync(db => db.Records.CountAsync(Ct)));
    }

    [Fact]
    public async Task Before_the_bot_knows_who_it_is_the_messenger_is_told_to_come_again()
    {
        await using var stage = await PrepareAsync();
        await stage.Phone.FaultAsync("500", "getMe", Ct, count: 1000);
        await stage.OpenAsync("webhook");
        await stage.SeedAsync();
        var update = JsonSerializer.SerializeToUtf8Bytes(Typed(5, TestBorder.An, Line));
        using (var refused = await stage.PostAsync(update))
        {
            Assert.Equal(503, (int)refused.StatusCode);
        }

        Assert.Equal(0, await stage.ReadAsync(db => db.SeenUpdates.CountAsync(Ct)));
        using var http = new HttpClient();
        (await http.DeleteAsync(new Uri(stage.Phone.Address, "sandbox/faults"), Ct)).Dispose();
        Assert.Equal(200, await AgainAsync(stage, update));
        Assert.Equal(1, await stage.ReadAsync(db => db.Records.CountAsync(Ct)));
    }

    [Fact]
    public async Task Neither_secret_nor_body_reaches_the_log()
    {
        await using var stage = await ReadyAsync();
        await stage.PostAsync(Typed(5, TestBorder.An, "/thu gửi cho Kim Bình: QZTEXT"));
        (await stage.PostAsync(Bytes("{\"update_id\":7,\"message\":\"QZBROKEN"))).Dispose();
        (await stage.PostAsync(Bytes("QZSTRANGER"), "QZGUESS")).Dispose();
        (await stage.PostAsync(Bytes("QZSTRANGER"), "QZGUESS")).Dispose();
        await stage.StopAsync();

        var lines = Directory.EnumerateFiles(Path.Combine(stage.Folder, "logs")).SelectMany(File.ReadLines).ToList();
        Assert.Single(lines, l => l.Contains("Somebody posts to the webhook without its secret", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, l => l.Contains("QZ", StringComparison.Ordinal) || l.Contains(Secret, StringComparison.Ordinal));
    }

    /// <summary>A bot that knows who it is, whose messenger has nothing to push of its own.</summary>
    private static async Task<WebhookStage> ReadyAsync()
    {
        var stage = await StartAsync();
        await stage.IntroducedAsync();
        return stage;
    }

    // As the messenger does: until it is taken.
    private static async Task<int> AgainAsync(WebhookStage stage, byte[] update)
    {
        var status = 0;
        await Waiting.UntilAsync(
            async () =>
            {
                using var response = await stage.PostAsync(update);
                status = (int)response.StatusCode;
                return status != 503;
            },
            "anything but 503");
        return status;
    }

    private static async Task<int> CommitsAsync(WebhookStage stage)
    {
        var page = (await stage.GetAsync("/metrics")).Body;
        var count = page.Split('\n').First(l => l.StartsWith("liaisonbot_commit_duration_seconds_count", StringComparison.Ordinal));
        return int.Parse(count.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);
    }

    private static string Hash(byte[] body) => Convert.ToHexStringLower(SHA256.HashData(body));
}
