using System.Text;
using LiaisonBot.Chat;

namespace LiaisonBot.Tests.Wire;

public sealed class UpdatesTests : IAsyncLifetime
{
    private const string Person = """{"id":31,"is_bot":false,"first_name":"Lò Văn","last_name":"Páo","username":"pao","language_code":"vi"}""";
    private const string Private = """{"id":31,"type":"private","first_name":"Lò Văn"}""";
    private const string Forum = """{"id":-1009,"type":"supergroup","title":"Đồn","is_forum":true}""";

    private BotApiStub _api = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _api = await BotApiStub.StartAsync();

    public ValueTask DisposeAsync() => _api.DisposeAsync();

    [Fact]
    public async Task Asks_for_the_kinds_it_can_use()
    {
        _api.Answers("""{"ok":true,"result":[]}""");
        Assert.Empty(await _api.Updates().GetUpdatesAsync(8, TimeSpan.FromSeconds(3), Ct));
        var asked = _api.Asked("getUpdates");
        Assert.Equal((8, 3, 100), (asked.GetProperty("offset").GetInt32(), asked.GetProperty("timeout").GetInt32(), asked.GetProperty("limit").GetInt32()));
        Assert.Equal(["message", "edited_message", "callback_query", "my_chat_member"], asked.GetProperty("allowed_updates").EnumerateArray().Select(e => e.GetString()));
    }

    [Theory]
    [InlineData("""{"update_id":2,"message":{"message_id":"two","date":1,"chat":{"id":1,"type":"private"}}}""")]
    [InlineData("""{"update_id":2,"message":{"message_id":2,"date":1}}""")]
    [InlineData("""{"update_id":2,"message":{"message_id":2,"date":1,"chat":null}}""")]
    [InlineData("""{"update_id":2,"message":{"message_id":2,"date":99999999999999,"chat":{"id":1,"type":"private"},"text":"x"}}""")]
    [InlineData("""{"update_id":2,"message":{"message_id":2,"date":253402300799,"chat":{"id":1,"type":"private"},"text":"x"}}""")]
    [InlineData("""{"update_id":2,"message":{"message_id":2,"date":-1,"chat":{"id":1,"type":"private"},"text":"x"}}""")]
    [InlineData("""{"update_id":2,"message":{"message_id":2,"date":1,"chat":{"id":1,"type":"private"},"text":{"a":1}}}""")]
    [InlineData("""{"update_id":2,"message":{"message_id":2,"date":1,"chat":{"id":1,"type":"private"},"text":"\ud800"}}""")]
    [InlineData("""{"update_id":2,"message":[]}""")]
    [InlineData("""{"update_id":2,"message":{"message_id":1e400,"date":1,"chat":{"id":1,"type":"private"},"text":"x"}}""")]
    [InlineData("""{"update_id":2,"message":{"message_id":2,"date":1,"chat":{"id":123456789012345678901234567890,"type":"private"},"text":"x"}}""")]
    [InlineData("""{"\ud800abcdefghijk":1,"update_id":2,"message":5}""")]
    [InlineData("""{"update_id":2,"\udc00":{"message_id":2},"message":{"\ud800":1}}""")]
    [InlineData("""{"update_id":2,"update_id":"two","message":{"text":1,"text":2}}""")]
    [InlineData("""{"update_id":2,"callback_query":{"id":7}}""")]
    public async Task A_bad_update_costs_only_itself(string bad)
    {
        _api.Answers($$$"""{"ok":true,"result":[{{{Message(1, "\"text\":\"một\"")}}},{{{bad}}},{{{Message(3, "\"text\":\"ba\"")}}}]}""");

        var batch = await _api.Updates().GetUpdatesAsync(0, TimeSpan.Zero, Ct);

        Assert.Equal([1, 2, 3], batch.Select(a => a.UpdateId));
        Assert.Null(batch[1].What);
        Assert.Equal(bad, Encoding.UTF8.GetString(batch[1].Raw.Span));
        Assert.Equal(["một", "ba"], batch.Select(a => a.What).OfType<MessageIn>().Select(m => m.Text));
    }

    [Theory]
    [InlineData(300)]
    [InlineData(30_000)]
    public async Task A_deep_update_or_one_with_broken_utf8_costs_only_itself(int levels)
    {
        var deep = Fill("""{"update_id":2,"message":{"message_id":2,"date":1,"chat":PRIVATE,"text":"sâu","rich_message":NEST}}""".Replace("NEST", new string('[', levels) + new string(']', levels), StringComparison.Ordinal));
        byte[] body = [.. "{\"ok\":true,\"result\":["u8, .. Encoding.UTF8.GetBytes(deep), .. ",{\"update_id\":3,\"message\":{\"message_id\":2,\"date\":1,\"chat\":{\"id\":1,\"type\":\"private\"},\"text\":\""u8, 0xC3, 0x28, .. "\"}},"u8, .. Encoding.UTF8.GetBytes(Message(4, "\"text\":\"x\"")), .. "]}"u8];
        _api.Answers(context => context.Response.Body.WriteAsync(body).AsTask());

        var batch = await _api.Updates().GetUpdatesAsync(0, TimeSpan.Zero, Ct);

        Assert.Equal([2, 3, 4], batch.Select(a => a.UpdateId));
        Assert.Equal("x", ((MessageIn)batch[2].What!).Text);
    }

    [Theory]
    [InlineData("""{"message":{}}""")]
    [InlineData("""{"update_id":"5"}""")]
    [InlineData("""{"update_id":0}""")]
    [InlineData("""{"update_id":-5}""")]
    [InlineData("""{"update_id":9223372036854775807}""")]
    [InlineData("""{"update_id":123456789012345678901234567890}""")]
    [InlineData("""{"update_id":5e3}""")]
    [InlineData("""{"\ud800pdate_id":5}""")]
    [InlineData("""{"a":{"update_id":5}}""")]
    [InlineData("""[{"update_id":5}]""")]
    [InlineData("5")]
    [InlineData("null")]
    [InlineData("\"\\ud800\"")]
    public async Task An_update_without_a_readable_id_is_told_from_others_by_its_bytes(string bad)
    {
        _api.Answers($$$"""{"ok":true,"result":[{{{bad}}},{{{Message(3, "\"text\":\"ba\"")}}},[],{{{bad}}}]}""");

        var batch = await _api.Updates().GetUpdatesAsync(0, TimeSpan.Zero, Ct);

        Assert.Equal([false, true, false, false], batch.Select(a => a.IsNamed));
        Assert.Equal(batch[0].UpdateId, batch[3].UpdateId);
        Assert.NotEqual(batch[0].UpdateId, batch[2].UpdateId);
        Assert.Equal((null, bad), (batch[0].What, Encoding.UTF8.GetString(batch[0].Raw.Span)));
        Assert.Equal("ba", ((MessageIn)batch[1].What!).Text);
    }

    [Fact]
    public async Task However_deep_an_update_is_it_costs_only_itself()
    {
        const int Levels = 1_000_000;
        var deep = "{\"update_id\":2,\"message\":" + new string('[', Levels) + new string(']', Levels) + "}";
        _api.Answers($$$"""{"ok":true,"result":[{{{deep}}},{{{Message(3, "\"text\":\"ba\"")}}}]}""");

        var batch = await _api.Updates().GetUpdatesAsync(0, TimeSpan.Zero, Ct);

        Assert.Equal([(2L, true), (3L, false)], batch.Select(a => (a.UpdateId, a.What is null)));
        Assert.Null(_api.Updates().Decode(Encoding.UTF8.GetBytes(deep)).What);
    }

    [Fact]
    public void Reads_a_text()
    {
        var read = Assert.IsType<MessageIn>(What(Message(1, "\"text\":\"/thu\",\"reply_to_message\":{\"message_id\":4,\"date\":1,\"chat\":" + Private + "}")));
        Assert.Equal(new ChatRef(31, ChatKind.Private), read.Chat);
        Assert.Equal(new Sender(31, "Lò Văn Páo", "pao", "vi", IsBot: false, Anonymous: false), read.From);
        Assert.Equal((10L, (long?)4, "/thu", false), (read.MessageId, read.ReplyTo, read.Text, read.Edited));
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1795334400), read.SentAt);
    }

    [Fact]
    public void Reads_captions_files_and_places()
    {
        var photo = Assert.IsType<MessageIn>(What(Message(1, "\"caption\":\"mốc 65\",\"photo\":[{\"file_id\":\"s\",\"width\":9,\"height\":9},{\"file_id\":\"l\",\"width\":90,\"height\":90,\"file_size\":5},null]")));
        Assert.Equal(("mốc 65", new Attachment("l", null, null, 5, IsPhoto: true)), (photo.Text, photo.File));

        var file = Assert.IsType<MessageIn>(What(Message(1, "\"document\":{\"file_id\":\"d\",\"file_name\":\"Biên bản.pdf\",\"mime_type\":\"application/pdf\",\"file_size\":5000000000}")));
        Assert.Equal(new Attachment("d", "Biên bản.pdf", "application/pdf", 5000000000, IsPhoto: false), file.File);

        var place = Assert.IsType<MessageIn>(What(Message(1, "\"location\":{\"latitude\":22.5,\"longitude\":103.1,\"live_period\":60}")));
        Assert.Equal(new Place(22.5, 103.1, Live: true), place.Location);
    }

    [Theory]
    [InlineData("90.1", "103")]
    [InlineData("22", "-180.1")]
    [InlineData("22", "99999999999999999999999999999999")]
    [InlineData("1e400", "103")]
    public void A_place_that_is_not_on_Earth_is_no_message(string latitude, string longitude) =>
        Assert.Null(What(Message(1, $"\"location\":{{\"latitude\":{latitude},\"longitude\":{longitude}}}")));

    [Fact]
    public void Knows_an_edit_and_a_topic()
    {
        var edit = Assert.IsType<MessageIn>(What("""{"update_id":1,"edited_message":{"message_id":10,"message_thread_id":4,"is_topic_message":true,"date":1795334400,"edit_date":1795334500,"chat":FORUM,"from":PERSON,"reply_to_message":{"message_id":4},"text":"x"}}"""));
        Assert.Equal((true, (long?)4, (long?)null), (edit.Edited, edit.Thread, edit.ReplyTo));

        var thread = Assert.IsType<MessageIn>(What("""{"update_id":1,"message":{"message_id":10,"message_thread_id":4,"date":1,"chat":FORUM,"from":PERSON,"reply_to_message":{"message_id":4},"text":"x"}}"""));
        Assert.Equal((null, (long?)4), (thread.Thread, thread.ReplyTo));
    }

    [Theory]
    [InlineData("""{"id":1087968824,"is_bot":true,"first_name":"Group","username":"GroupAnonymousBot"}""", """,{"x":1}""")]
    [InlineData("""{"id":136817688,"is_bot":true,"first_name":"Channel"}""", """{"id":-1005,"type":"channel","title":"Tin"}""")]
    public void Knows_who_hides_behind_a_group_or_channel(string from, string senderChat)
    {
        var chat = senderChat.StartsWith(',') ? "" : $",\"sender_chat\":{senderChat}";
        var read = Assert.IsType<MessageIn>(What("""{"update_id":1,"message":{"message_id":10,"date":1,"chat":FORUM,"from":SENDER,"text":"x"}}""".Replace("SENDER", from + chat, StringComparison.Ordinal)));
        Assert.True(read.From!.Anonymous);
        Assert.False(read.From.IsBot);
    }

    [Fact]
    public void Follows_a_group_to_its_new_id_from_both_ends()
    {
        Assert.Equal(new ChatMoved(new ChatRef(-5, ChatKind.Group, "Đ"), -1009), What("""{"update_id":1,"message":{"message_id":1,"date":1,"chat":{"id":-5,"type":"group","title":"Đ"},"migrate_to_chat_id":-1009}}"""));
        Assert.Equal(new ChatMoved(new ChatRef(-5, ChatKind.Group, "Đồn"), -1009), What("""{"update_id":1,"message":{"message_id":1,"date":1,"chat":FORUM,"migrate_from_chat_id":-5}}"""));
    }

    [Fact]
    public void Reads_presses_and_its_own_membership()
    {
        var press = Assert.IsType<ButtonPress>(What("""{"update_id":1,"callback_query":{"id":"p1","from":PERSON,"chat_instance":"c","message":{"message_id":9,"date":0,"chat":PRIVATE},"data":"undo:1"}}"""));
        Assert.Equal(("p1", 9L, "undo:1", 31L), (press.PressId, press.MessageId, press.Data, press.From!.Id));
        Assert.IsType<Unhandled>(What("""{"update_id":1,"callback_query":{"id":"p1","from":PERSON,"chat_instance":"c","data":"x"}}"""));

        foreach (var (status, present) in new[] { ("\"member\"", true), ("\"kicked\"", false), ("\"left\"", false), ("\"restricted\",\"is_member\":true", true) })
        {
            var change = Assert.IsType<BotMembership>(What("""{"update_id":1,"my_chat_member":{"chat":FORUM,"from":PERSON,"date":1,"old_chat_member":{},"new_chat_member":{"status":STATUS,"user":PERSON}}}""".Replace("STATUS", status, StringComparison.Ordinal)));
            Assert.Equal(present, change.Present);
        }
    }

    [Theory]
    [InlineData("""{"update_id":1,"poll":{"id":"5"}}""", "poll")]
    [InlineData("""{"update_id":1,"brand_new_thing":7}""", "brand_new_thing")]
    [InlineData("""{"update_id":1,"message":{"message_id":1,"date":1,"chat":{"id":1,"type":"private"},"sticker":{"file_id":"s"}}}""", "message:sticker")]
    [InlineData("""{"update_id":1,"message":{"message_id":1,"date":1,"chat":{"id":1,"type":"group"},"new_chat_members":[]}}""", "message:new_chat_members")]
    [InlineData("""{"update_id":1,"channel_post":{"message_id":1,"date":1,"chat":{"id":1,"type":"channel"},"text":"x"}}""", "channel_post")]
    [InlineData("""{"update_id":1}""", "empty")]
    public void Names_what_it_has_no_use_for(string json, string kind) => Assert.Equal(kind, Assert.IsType<Unhandled>(What(json)).Kind);

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("""{"update_id":1""")]
    public void Never_throws_on_a_webhook_body(string body) => Assert.Null(_api.Updates().Decode(Encoding.UTF8.GetBytes(body)).What);

    private Incoming? What(string json) => _api.Updates().Decode(Encoding.UTF8.GetBytes(Fill(json))).What;

    private static string Message(int id, string content) =>
        Fill($"{{\"update_id\":{id},\"message\":{{\"message_id\":10,\"date\":1795334400,\"chat\":PRIVATE,\"from\":PERSON,{content}}}}}");

    // Whole words in the JSON stand for the people and chats above.
    private static string Fill(string json) => json
        .Replace("PERSON", Person, StringComparison.Ordinal)
        .Replace("PRIVATE", Private, StringComparison.Ordinal)
        .Replace("FORUM", Forum, StringComparison.Ordinal);
}
