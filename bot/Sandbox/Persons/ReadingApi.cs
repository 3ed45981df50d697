using System.Text.Json.Nodes;
using LiaisonBot.Sandbox.State;

namespace LiaisonBot.Sandbox.Persons;

/// <summary>What a person's app shows: their chats, the messages, files, and a running line of events.</summary>
internal sealed class ReadingApi(Desk desk, IHostApplicationLifetime life)
{
    private static readonly string[] Inline = ["image/png", "image/jpeg", "image/gif", "image/webp"];

    private World World => desk.World;

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/state", desk.Show(State));
        routes.MapGet("/chats/{chat}/messages", (HttpContext context, string chat) => desk.Show(query => Messages(query, chat))(context));
        routes.MapGet("/wait", desk.Await(NewerFromBot));
        routes.MapGet("/files/{id}", File);
        routes.MapGet("/events", (Delegate)EventsAsync);
    }

    private JsonNode State(JsonObject query)
    {
        var state = new JsonObject
        {
            ["now"] = World.Clock.GetUtcNow().ToUnixTimeMilliseconds(),
            ["bot"] = new JsonObject { ["name"] = World.Options.BotName, ["username"] = World.Options.BotUsername },
            ["revision"] = World.Revision,
            ["people"] = Json.Array(World.People.Select(person => (JsonNode?)Views.Person(person))),
        };
        if (World.FindPerson(Json.Number(query, "as") ?? 0) is { } me)
        {
            var rooms = World.Rooms.Where(room => room.MovedTo is null && World.CanSee(room, me.Id));
            state["me"] = Views.Person(me);
            state["chats"] = Json.Array(rooms.Select(room => (JsonNode?)Views.Room(World, room, me)));
        }

        return state;
    }

    private JsonObject Messages(JsonObject query, string chat)
    {
        query["chat"] = chat;
        var (room, me) = (desk.Where(query), desk.Who(query));
        if (!World.CanSee(room, me.Id))
        {
            throw new PersonException("not a member of this chat");
        }

        var after = Json.Number(query, "after") ?? 0;
        var limit = (int)(Json.Number(query, "limit") ?? 500);
        var shown = room.Messages.Where(message => message.Revision > after).TakeLast(limit);
        return new JsonObject
        {
            ["revision"] = World.Revision,
            ["messages"] = Json.Array(shown.Select(message => (JsonNode?)Views.Message(message, me.Id, World.BotId))),
        };
    }

    /// <summary>?as=&amp;chat=&amp;after=REVISION&amp;edits=true: the bot's messages in a chat that are newer (or changed, or deleted, with edits).</summary>
    private JsonNode? NewerFromBot(JsonObject query)
    {
        var (room, me) = (desk.Where(query), desk.Who(query));
        var after = Json.Number(query, "after") ?? 0;
        var edits = Json.Text(query, "edits") == "true";
        var found = room.Messages
            .Where(message => message.AuthorId == World.BotId && !message.IsService && (edits ? message.Revision : message.Born) > after)
            .OrderBy(message => edits ? message.Revision : message.Born)
            .Select(message => (JsonNode?)Views.Message(message, me.Id, World.BotId))
            .ToList();
        return found.Count == 0 ? null : new JsonObject { ["revision"] = World.Revision, ["messages"] = Json.Array(found) };
    }

    private IResult File(HttpContext context, string id)
    {
        lock (World.Gate)
        {
            if (World.Files.Find(id) is not { } file)
            {
                return Results.NotFound();
            }

            // Only pictures open in the page: anything else could bring a script.
            context.Response.Headers.XContentTypeOptions = "nosniff";
            var kind = file.IsPhoto ? Inline.FirstOrDefault(type => type == file.MimeType) ?? "image/png" : null;
            return kind is not null ? Results.Bytes(file.Content, kind) : Results.Bytes(file.Content, "application/octet-stream", file.Name);
        }
    }

    private async Task EventsAsync(HttpContext context)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, life.ApplicationStopping);
        var line = Open(desk.Who(Desk.Query(context.Request)).Id);
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        try
        {
            await context.Response.WriteAsync("retry: 1000\n\n", stop.Token);
            await context.Response.Body.FlushAsync(stop.Token);
            await foreach (var told in line.Reader.ReadAllAsync(stop.Token))
            {
                await context.Response.WriteAsync($"data: {told}\n\n", stop.Token);
                await context.Response.Body.FlushAsync(stop.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The page was closed, or the host stops.
        }
        finally
        {
            Close(line);
        }
    }

    private System.Threading.Channels.Channel<string> Open(long personId)
    {
        lock (World.Gate)
        {
            return World.Events.Listen(personId);
        }
    }

    private void Close(System.Threading.Channels.Channel<string> line)
    {
        lock (World.Gate)
        {
            World.Events.Leave(line);
        }
    }
}
