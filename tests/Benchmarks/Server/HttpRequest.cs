using System.Buffers.Text;
using System.Text;

namespace LiaisonBot.Benchmarks.Server;

/// <summary>One HTTP/1.1 request, as far as the load server needs it. <c>Target</c>: path and query. <c>Length</c>: bytes it took in the buffer.</summary>
internal readonly record struct HttpRequest(ReadOnlyMemory<byte> Target, ReadOnlyMemory<byte> Body, int Length)
{
    /// <summary>Reads the request at the buffer's beginning; null while it is not all there.</summary>
    public static HttpRequest? Read(ReadOnlyMemory<byte> buffer)
    {
        var head = buffer.Span.IndexOf("\r\n\r\n"u8);
        if (head < 0)
        {
            return null;
        }

        var first = buffer.Span.IndexOf((byte)' ') + 1;
        var target = buffer.Slice(first, buffer.Span[first..].IndexOf((byte)' '));
        var headers = buffer.Span[..(head + 2)];
        var body = buffer[(head + 4)..];
        if (Header(headers, "transfer-encoding: chunked"u8) >= 0)
        {
            return Unchunk(body) is var (joined, length) ? new HttpRequest(target, joined, head + 4 + length) : null;
        }

        var size = Header(headers, "content-length: "u8) is var at and >= 0 && Utf8Parser.TryParse(headers[at..], out int said, out _) ? said : 0;
        return body.Length < size ? null : new HttpRequest(target, body[..size], head + 4 + size);
    }

    /// <summary>
    /// The whole number after a field's name, in JSON, in a form or in a part of a multipart body alike; null when there is none.
    /// </summary>
    public static long? Number(ReadOnlySpan<byte> text, ReadOnlySpan<byte> name)
    {
        var at = text.IndexOf(name);
        if (at < 0)
        {
            return null;
        }

        var rest = text[(at + name.Length)..].TrimStart("\":= \r\n"u8);
        return Utf8Parser.TryParse(rest, out long number, out _) ? number : null;
    }

    // Where the value of a header begins; it is asked for in small letters, as "name: ".
    private static int Header(ReadOnlySpan<byte> headers, ReadOnlySpan<byte> wanted)
    {
        for (var at = 0; ;)
        {
            var end = headers[at..].IndexOf("\r\n"u8);
            if (end < 0)
            {
                return -1;
            }

            if (end >= wanted.Length && Ascii.EqualsIgnoreCase(headers.Slice(at, wanted.Length), wanted))
            {
                return at + wanted.Length;
            }

            at += end + 2;
        }
    }

    private static (ReadOnlyMemory<byte> Joined, int Length)? Unchunk(ReadOnlyMemory<byte> body)
    {
        var joined = new List<byte>();
        for (var at = 0; ;)
        {
            var line = body.Span[at..].IndexOf("\r\n"u8);
            if (line < 0 || !Utf8Parser.TryParse(body.Span[at..], out int size, out _, 'x') || body.Length < at + line + size + 4)
            {
                return null;
            }

            joined.AddRange(body.Span.Slice(at + line + 2, size));
            at += line + size + 4;
            if (size == 0)
            {
                return (joined.ToArray(), at);
            }
        }
    }
}
