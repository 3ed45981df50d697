using System.Text;

namespace LiaisonBot.Benchmarks.Server;

/// <summary>Whole HTTP answers, made beforehand as far as they can be.</summary>
internal static class Answers
{
    private const string Me = """{"id":123456,"is_bot":true,"first_name":"Load","username":"load_bot","can_join_groups":true,"can_read_all_group_messages":false,"supports_inline_queries":false}""";
    private const string Message = """{"message_id":1000000000,"date":1790000000,"chat":{"id":1001,"type":"private","first_name":"Load"},"text":"."}""";
    private const int IdDigits = 10;

    public static readonly byte[] True = Result("true");
    public static readonly byte[] Self = Result(Me);
    public static readonly byte[] NoUpdates = Result("[]");
    public static readonly byte[] WebhookInfo = Result("""{"url":"","has_custom_certificate":false,"pending_update_count":0}""");
    private static readonly byte[] _sent = Result(Message);
    private static readonly int _idAt = _sent.AsSpan().IndexOf("1000000000"u8);

    /// <summary>The message that was sent, its id the <paramref name="count"/>th of this server.</summary>
    public static byte[] Sent(int count)
    {
        var answer = (byte[])_sent.Clone();
        for (var at = _idAt + IdDigits - 1; count > 0; at--, count /= 10)
        {
            answer[at] = (byte)('0' + (count % 10));
        }

        return answer;
    }

    /// <summary>Updates <paramref name="from"/> to before <paramref name="to"/>.</summary>
    public static byte[] Updates(Backlog backlog, int from, int to)
    {
        var slice = backlog.Slice(from, to);
        const int Around = 23; // {"ok":true,"result":[ and ]}
        var head = Encoding.ASCII.GetBytes(Head(slice.Length + Around) + """{"ok":true,"result":[""");
        var answer = new byte[head.Length + slice.Length + 2];
        head.CopyTo(answer, 0);
        slice.CopyTo(answer.AsSpan(head.Length));
        "]}"u8.CopyTo(answer.AsSpan(head.Length + slice.Length));
        return answer;
    }

    /// <summary>Refused for so many seconds.</summary>
    public static byte[] TooMany(int seconds)
    {
        var body = FormattableString.Invariant(
            $$$"""{"ok":false,"error_code":429,"description":"Too Many Requests: retry after {{{seconds}}}","parameters":{"retry_after":{{{seconds}}}}}""");
        return Encoding.UTF8.GetBytes(Head(body.Length, "429 Too Many Requests") + body);
    }

    private static byte[] Result(string json)
    {
        var body = $$"""{"ok":true,"result":{{json}}}""";
        return Encoding.UTF8.GetBytes(Head(body.Length) + body);
    }

    private static string Head(int length, string status = "200 OK") =>
        FormattableString.Invariant($"HTTP/1.1 {status}\r\nContent-Type: application/json\r\nContent-Length: {length}\r\n\r\n");
}
