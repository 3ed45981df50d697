using System.Globalization;
using System.Text;

namespace LiaisonBot.Sandbox.Text;

/// <summary>
/// Reads parse_mode HTML as Telegram's own parser does, with its wording and its byte offsets.
/// What it swallows in silence (an unescaped "&amp;") is handed to the note taker.
/// </summary>
internal sealed class HtmlReader(string source, Action<string> note)
{
    private static readonly Dictionary<string, string> Types = new()
    {
        ["a"] = "text_link", ["b"] = "bold", ["strong"] = "bold", ["i"] = "italic", ["em"] = "italic",
        ["s"] = "strikethrough", ["strike"] = "strikethrough", ["del"] = "strikethrough",
        ["u"] = "underline", ["ins"] = "underline", ["tg-spoiler"] = "spoiler", ["span"] = "spoiler",
        ["tg-emoji"] = "custom_emoji", ["pre"] = "pre", ["code"] = "code", ["blockquote"] = "blockquote",
        ["tg-time"] = "date_time",
    };

    private readonly StringBuilder _text = new();
    private readonly Stack<OpenTag> _open = new();
    private readonly List<Entity> _entities = [];
    private int _at;

    private sealed record OpenTag(string Name, string? Argument, int Offset);

    /// <summary>The text with its entities in order; throws <see cref="MarkupException"/>.</summary>
    public static FormattedText Read(string source, Action<string> note) => new HtmlReader(source, note).Read();

    private FormattedText Read()
    {
        while (_at < source.Length)
        {
            if (source[_at] == '&')
            {
                ReadReference(_text);
            }
            else if (source[_at] != '<')
            {
                _text.Append(source[_at++]);
            }
            else if (At(_at + 1) == '/')
            {
                ReadEndTag();
            }
            else
            {
                ReadStartTag();
            }
        }

        return _open.TryPeek(out var left)
            ? throw new MarkupException($"Can't find end tag corresponding to start tag \"{left.Name}\"")
            : new FormattedText(_text.ToString(), Ordered());
    }

    private void ReadStartTag()
    {
        var begin = _at++;
        var name = TakeWhile(c => !char.IsWhiteSpace(c) && c != '>').ToLowerInvariant();
        if (_at >= source.Length)
        {
            throw new MarkupException($"Unclosed start tag at byte offset {Bytes(begin)}");
        }

        if (!Types.ContainsKey(name))
        {
            throw new MarkupException($"Unsupported start tag \"{name}\" at byte offset {Bytes(begin)}");
        }

        var argument = ReadAttributes(name, begin);
        if (name == "span" && argument != "spoiler")
        {
            throw new MarkupException($"Tag \"span\" must have class \"tg-spoiler\" at byte offset {Bytes(begin)}");
        }

        _at++;
        _open.Push(new OpenTag(name, argument, _text.Length));
    }

    private string? ReadAttributes(string tag, int begin)
    {
        string? argument = null;
        while (At(_at) != '>')
        {
            TakeWhile(char.IsWhiteSpace);
            if (At(_at) == '>')
            {
                break;
            }

            var name = TakeWhile(c => !char.IsWhiteSpace(c) && c is not ('=' or '>' or '/' or '"' or '\''));
            if (name.Length == 0)
            {
                throw new MarkupException($"Empty attribute name in the tag \"{tag}\" at byte offset {Bytes(begin)}");
            }

            TakeWhile(char.IsWhiteSpace);
            var value = At(_at) == '=' ? ReadValue(begin) : null;
            if (_at >= source.Length)
            {
                throw new MarkupException($"Unclosed start tag \"{tag}\" at byte offset {Bytes(begin)}");
            }

            argument = Meaning(tag, name, value) ?? argument;
        }

        return argument;
    }

    private string ReadValue(int begin)
    {
        _at++;
        TakeWhile(char.IsWhiteSpace);
        if (_at >= source.Length)
        {
            throw new MarkupException($"Unclosed start tag at byte offset {Bytes(begin)}");
        }

        if (source[_at] is not ('"' or '\''))
        {
            var start = _at;
            var token = TakeWhile(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-').ToLowerInvariant();
            return char.IsWhiteSpace(At(_at)) || At(_at) == '>'
                ? token
                : throw new MarkupException($"Unexpected end of name token at byte offset {Bytes(start)}");
        }

        var value = new StringBuilder();
        var quote = source[_at++];
        while (_at < source.Length && source[_at] != quote)
        {
            if (source[_at] == '&')
            {
                ReadReference(value);
            }
            else
            {
                value.Append(source[_at++]);
            }
        }

        _at++;
        return value.ToString();
    }

    private static string? Meaning(string tag, string name, string? value) => (tag, name) switch
    {
        ("a", "href") or ("tg-emoji", "emoji-id") or ("tg-time", "unix") => value,
        ("code", "class") when value?.StartsWith("language-", StringComparison.Ordinal) == true => value[9..],
        ("span", "class") when value?.StartsWith("tg-", StringComparison.Ordinal) == true => value[3..],
        ("blockquote", "expandable") => "expandable",
        _ => null,
    };

    private void ReadEndTag()
    {
        var begin = _at;
        if (!_open.TryPop(out var tag))
        {
            throw new MarkupException($"Unexpected end tag at byte offset {Bytes(begin)}");
        }

        _at += 2;
        var name = TakeWhile(c => !char.IsWhiteSpace(c) && c != '>').ToLowerInvariant();
        TakeWhile(char.IsWhiteSpace);
        if (At(_at) != '>')
        {
            throw new MarkupException($"Unclosed end tag at byte offset {Bytes(begin)}");
        }

        if (name.Length > 0 && name != tag.Name)
        {
            throw new MarkupException($"Unmatched end tag at byte offset {Bytes(begin)}, expected \"</{tag.Name}>\", found \"</{name}>\"");
        }

        _at++;
        Close(tag);
    }

    private void Close(OpenTag tag)
    {
        var length = _text.Length - tag.Offset;
        var type = tag is { Name: "blockquote", Argument: not null } ? "expandable_blockquote" : Types[tag.Name];
        if (tag.Name == "a" && string.IsNullOrEmpty(tag.Argument))
        {
            note("a link without href is shown as plain text");
            return;
        }

        if (length > 0)
        {
            _entities.Add(new Entity(type, tag.Offset, length, tag.Argument));
        }
    }

    /// <summary>&lt; &gt; &amp; &quot; and numbers; anything else stays as it was typed.</summary>
    private void ReadReference(StringBuilder into)
    {
        var end = source.IndexOf(';', _at);
        var name = end > _at && end - _at <= 10 ? source[(_at + 1)..end] : "";
        var read = name switch
        {
            "lt" => "<",
            "gt" => ">",
            "amp" => "&",
            "quot" => "\"",
            _ => Numbered(name),
        };
        if (read is null)
        {
            note($"an unescaped \"&\" at byte offset {Bytes(_at)} of an HTML text");
        }

        into.Append(read ?? "&");
        _at = read is null ? _at + 1 : end + 1;
    }

    private static string? Numbered(string name)
    {
        var hex = name.StartsWith("#x", StringComparison.OrdinalIgnoreCase);
        var read = hex
            ? int.TryParse(name.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code)
            : int.TryParse(name.StartsWith('#') ? name.AsSpan(1) : default, NumberStyles.None, CultureInfo.InvariantCulture, out code);
        return read && Rune.IsValid(code) && code > 0 ? new Rune(code).ToString() : null;
    }

    /// <summary>In Telegram nothing stands inside code, and &lt;pre&gt;&lt;code class&gt; is one block with a language.</summary>
    private List<Entity> Ordered()
    {
        var blocks = _entities.Where(entity => entity.Type is "pre" or "code").ToList();
        var merged = _entities
            .Where(one => !blocks.Exists(block => block != one && Within(one, block) && (block.Type == "pre" || one.Type != "pre")))
            .Select(one => one.Type == "pre" ? one with { Argument = LanguageOf(one, blocks) } : one);
        return [.. merged.OrderBy(one => one.Offset).ThenByDescending(one => one.Length)];
    }

    private static bool Within(Entity inner, Entity outer) => inner.Offset >= outer.Offset && inner.End <= outer.End;

    private static string? LanguageOf(Entity pre, List<Entity> blocks) =>
        blocks.Find(block => block.Type == "code" && block.Offset == pre.Offset && block.Length == pre.Length)?.Argument;

    private string TakeWhile(Func<char, bool> wanted)
    {
        var start = _at;
        while (_at < source.Length && wanted(source[_at]))
        {
            _at++;
        }

        return source[start.._at];
    }

    private char At(int index) => index < source.Length ? source[index] : '\0';

    private int Bytes(int index) => Encoding.UTF8.GetByteCount(source.AsSpan(0, index));
}
