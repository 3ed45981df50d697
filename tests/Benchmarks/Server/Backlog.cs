using System.Text;

namespace LiaisonBot.Benchmarks.Server;

/// <summary>
/// Updates made beforehand, their JSON in one piece: any run of them is a slice of it. <c>update_id</c> goes up by one from the
/// first, and the people take turns.
/// </summary>
internal sealed class Backlog
{
    private readonly byte[] _json;
    private readonly int[] _starts;

    public Backlog(long firstId, int count, int people, long date)
    {
        (FirstId, Count) = (firstId, count);
        _starts = new int[count + 1];
        using var json = new MemoryStream();
        for (var n = 0; n < count; n++)
        {
            _starts[n] = (int)json.Length;
            json.Write(Encoding.UTF8.GetBytes(Update(firstId + n, FirstPerson + (n % people), date)));
        }

        _starts[count] = (int)json.Length;
        _json = json.ToArray();
    }

    /// <summary>The account id of the first person; the others follow.</summary>
    public const long FirstPerson = 1001;

    public long FirstId { get; }

    public int Count { get; }

    /// <summary>The JSON of updates <paramref name="from"/> to before <paramref name="to"/>, commas between them.</summary>
    public ReadOnlySpan<byte> Slice(int from, int to) => _json.AsSpan(_starts[from], _starts[to] - _starts[from]).TrimEnd((byte)',');

    private static string Update(long id, long person, long date)
    {
        var name = FormattableString.Invariant($"\"first_name\":\"Officer {person}\"");
        return FormattableString.Invariant($$$"""
            {"update_id":{{{id}}},"message":{"message_id":{{{id}}},"from":{"id":{{{person}}},"is_bot":false,{{{name}}},"language_code":"vi"},"chat":{"id":{{{person}}},{{{name}}},"type":"private"},"date":{{{date}}},"text":"/letter sent Kim Binh: trao đổi tình hình mốc 65 đến 71, việc số {{{id}}}","entities":[{"offset":0,"length":7,"type":"bot_command"}]}},
            """);
    }
}
