using System.Text;
using System.Text.Json;

namespace LiaisonBot.Benchmarks.Server;

/// <summary>
/// Updates made beforehand, their JSON in one piece: any run of them is a slice of it. <c>update_id</c> goes up by one from the
/// first, and the people take turns.
/// </summary>
internal sealed class Backlog
{
    private readonly Offer _offer;
    private readonly byte[] _json;
    private readonly int[] _starts;

    public Backlog(long firstId, Offer offer, long date)
    {
        (FirstId, _offer) = (firstId, offer);
        _starts = new int[Count + 1];
        using var json = new MemoryStream();
        for (var n = 0; n < Count; n++)
        {
            _starts[n] = (int)json.Length;
            json.Write(Encoding.UTF8.GetBytes(Update(n, date)));
        }

        _starts[Count] = (int)json.Length;
        _json = json.ToArray();
    }

    public long FirstId { get; }

    public int Count => _offer.Updates;

    /// <summary>The JSON of updates <paramref name="from"/> to before <paramref name="to"/>, commas between them.</summary>
    public ReadOnlySpan<byte> Slice(int from, int to) => _json.AsSpan(_starts[from], _starts[to] - _starts[from]).TrimEnd((byte)',');

    /// <summary>Who wrote the <paramref name="n"/>th update.</summary>
    public long PersonOf(int n) => _offer.First + (n % _offer.People);

    private string Update(int n, long date)
    {
        var (id, person) = (FirstId + n, PersonOf(n));
        var name = FormattableString.Invariant($"\"first_name\":\"Officer {person}\"");
        var text = _offer.Text.Replace("{n}", id.ToString(null as IFormatProvider), StringComparison.Ordinal);
        var command = text.Split(' ')[0].Length;
        return FormattableString.Invariant($$$"""
            {"update_id":{{{id}}},"message":{"message_id":{{{id}}},"from":{"id":{{{person}}},"is_bot":false,{{{name}}},"language_code":"vi"},"chat":{"id":{{{person}}},{{{name}}},"type":"private"},"date":{{{date}}},"text":"{{{JsonEncodedText.Encode(text)}}}","entities":[{"offset":0,"length":{{{command}}},"type":"bot_command"}]}},
            """);
    }
}
