using System.Text.Json;
using System.Text.Json.Nodes;
using LiaisonBot.Sandbox.State;

namespace LiaisonBot.Sandbox.Persons;

/// <summary>What the person-side endpoints share: reading requests, finding who and where, answering, waiting.</summary>
internal sealed class Desk(World world)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(25);

    public World World { get; } = world;

    /// <summary>An endpoint that takes a JSON body and answers under the gate.</summary>
    public Func<HttpContext, Task<IResult>> Take(Func<JsonObject, JsonNode> work) => async context =>
    {
        try
        {
            var body = await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted) as JsonObject;
            return Answer(work, body ?? throw new PersonException("a JSON object is expected"));
        }
        catch (JsonException)
        {
            return Refuse("the body is not JSON");
        }
        catch (PersonException refused)
        {
            return Refuse(refused.Message);
        }
    };

    /// <summary>An endpoint that reads only its query.</summary>
    public Func<HttpContext, IResult> Show(Func<JsonObject, JsonNode> work) => context => Answer(work, Query(context.Request));

    /// <summary>An endpoint that answers as soon as <paramref name="look"/> finds something, or with 204 after timeoutMs.</summary>
    public Func<HttpContext, Task<IResult>> Await(Func<JsonObject, JsonNode?> look) => async context =>
    {
        var query = Query(context.Request);
        var patience = TimeSpan.FromMilliseconds(Json.Number(query, "timeoutMs") ?? 10_000);
        try
        {
            return await WaitAsync(() => look(query), patience, context.RequestAborted) is { } found ? Reply(found) : Results.NoContent();
        }
        catch (PersonException refused)
        {
            return Refuse(refused.Message);
        }
        catch (OperationCanceledException)
        {
            return Results.NoContent();
        }
    };

    public async Task<JsonNode?> WaitAsync(Func<JsonNode?> look, TimeSpan patience, CancellationToken ct)
    {
        var started = World.Clock.GetTimestamp();
        while (true)
        {
            Task changed;
            lock (World.Gate)
            {
                changed = World.Events.Changed;
                if (look() is { } found)
                {
                    return found;
                }
            }

            if (World.Clock.GetElapsedTime(started) >= patience)
            {
                return null;
            }

            await Task.WhenAny(changed, Task.Delay(Look, ct));
            ct.ThrowIfCancellationRequested();
        }
    }

    public Person Who(JsonObject from) =>
        World.FindPerson(Json.Number(from, "as") ?? 0) ?? throw new PersonException("nobody with the id in \"as\"");

    public Room Where(JsonObject from) =>
        World.FindRoom(Json.Number(from, "chat") ?? 0) ?? throw new PersonException("no chat with the id in \"chat\"");

    public static Wish WishOf(JsonObject from) => new()
    {
        ReplyTo = Json.Number(from, "replyTo"),
        Thread = Json.Number(from, "thread"),
        Anonymous = Json.Flag(from, "asAnonymous"),
        SentAt = Moment(from, "sentAt"),
        ForwardedFrom = Json.Number(from, "forwardedFrom"),
    };

    /// <summary>ISO 8601 or milliseconds since 1970.</summary>
    public static DateTimeOffset? Moment(JsonObject from, string name)
    {
        if (Json.Number(from, name) is { } milliseconds)
        {
            return DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
        }

        return Json.Text(from, name) is not { } text ? null
            : DateTimeOffset.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var moment) ? moment
            : throw new PersonException($"\"{name}\" is not a moment");
    }

    public static JsonObject Query(HttpRequest request)
    {
        var query = new JsonObject();
        foreach (var (name, value) in request.Query)
        {
            query[name] = value.ToString();
        }

        return query;
    }

    public static IResult Reply(JsonNode answer) => Results.Text(answer.ToJsonString(Json.Plain), "application/json");

    public static IResult Refuse(string why) => Results.Text(new JsonObject { ["error"] = why }.ToJsonString(Json.Plain), "application/json", statusCode: 400);

    private IResult Answer(Func<JsonObject, JsonNode> work, JsonObject from)
    {
        try
        {
            lock (World.Gate)
            {
                return Reply(work(from));
            }
        }
        catch (PersonException refused)
        {
            return Refuse(refused.Message);
        }
    }
}
