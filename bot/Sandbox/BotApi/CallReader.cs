using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace LiaisonBot.Sandbox.BotApi;

/// <summary>Reads a call from the query, a JSON body, an urlencoded form or a multipart form.</summary>
internal static partial class CallReader
{
    private const int MaxBytes = 50 * 1024 * 1024;

    public static async Task<ApiCall> ReadAsync(string method, HttpRequest request, Action<string> note, CancellationToken ct)
    {
        var values = new JsonObject();
        var files = new Dictionary<string, Upload>();
        foreach (var (name, value) in request.Query)
        {
            Put(method, values, name, value.ToString());
        }

        if (request.HasFormContentType)
        {
            await ReadFormAsync(method, request, values, files, note, ct);
        }
        else if (request.ContentType?.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) == true)
        {
            await ReadJsonAsync(method, request, values, ct);
        }

        FieldCheck.Check(method, method, values, note);
        foreach (var name in files.Keys.Where(name => Fields.Of(method)?.ContainsKey(name) != true && !Attached(values, name)))
        {
            note($"{method}: unknown file \"{name}\"");
        }

        return new ApiCall(method, values, files);
    }

    private static bool Attached(JsonObject values, string name) =>
        values.Any(pair => pair.Value is JsonValue value && value.TryGetValue(out string? text) && text == "attach://" + name);

    private static async Task ReadFormAsync(
        string method, HttpRequest request, JsonObject values, Dictionary<string, Upload> files, Action<string> note, CancellationToken ct)
    {
        var form = await request.ReadFormAsync(ct);
        foreach (var (name, value) in form)
        {
            Put(method, values, name, value.ToString());
        }

        foreach (var file in form.Files)
        {
            if (file.Length > MaxBytes)
            {
                throw new ApiException(413, "Request Entity Too Large");
            }

            var content = new byte[file.Length];
            await using var stream = file.OpenReadStream();
            await stream.ReadExactlyAsync(content, ct);
            files[file.Name] = new Upload(RawName(method, file, note), file.ContentType, content);
        }
    }

    /// <summary>Telegram reads only filename="…", as plain UTF-8: an encoded word reaches the reader as it is.</summary>
    private static string RawName(string method, IFormFile file, Action<string> note)
    {
        var match = FileName().Match(file.Headers.ContentDisposition.ToString());
        var name = match.Success ? match.Groups[1].Value + match.Groups[2].Value : "file";
        if (name.StartsWith("=?", StringComparison.Ordinal))
        {
            note($"{method}: the file name is MIME-encoded, people will see \"=?utf-8?…\"");
        }

        return name;
    }

    private static async Task ReadJsonAsync(string method, HttpRequest request, JsonObject values, CancellationToken ct)
    {
        try
        {
            if (await JsonNode.ParseAsync(request.Body, cancellationToken: ct) is not JsonObject body)
            {
                throw ApiException.Bad("can't parse JSON object");
            }

            foreach (var (name, value) in body)
            {
                var text = value is JsonValue single && single.TryGetValue(out string? read) ? read : null;
                values[name] = text is not null && Fields.Of(method)?.GetValueOrDefault(name) is { IsText: false, IsScalar: false }
                    ? ParseNested(text)
                    : value?.DeepClone();
            }
        }
        catch (JsonException)
        {
            throw ApiException.Bad("can't parse JSON object");
        }
    }

    /// <summary>In a form everything is text; the documented kind says what it stands for.</summary>
    private static void Put(string method, JsonObject values, string name, string text)
    {
        var field = Fields.Of(method)?.GetValueOrDefault(name);
        values[name] = field switch
        {
            null or { IsText: true } => text,
            { IsScalar: true } => Scalar(field.Type, text),
            _ => ParseNested(text),
        };
    }

    private static JsonNode Scalar(string type, string text) => type switch
    {
        "b" => text is "true" or "True" or "1",
        _ when long.TryParse(text, out var number) => number,
        _ => text,
    };

    private static JsonNode? ParseNested(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            throw ApiException.Bad("can't parse JSON object");
        }
    }

    [GeneratedRegex("""filename=(?:"((?:[^"\\]|\\.)*)"|([^;\s]+))""")]
    private static partial Regex FileName();
}
