using System.Text.Json.Nodes;
using LiaisonBot.Sandbox.State;

namespace LiaisonBot.Sandbox.Persons;

/// <summary>What a person does in a chat: send, upload, edit, delete, press, read.</summary>
internal sealed class WritingApi(Desk desk, Typist typist)
{
    private const int MaxBytes = 50 * 1024 * 1024;

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/send", desk.Take(Send));
        routes.MapPost("/sendMany", desk.Take(SendMany));
        routes.MapPost("/location", desk.Take(SendLocation));
        routes.MapPost("/upload", (Delegate)UploadAsync);
        routes.MapPost("/edit", desk.Take(Edit));
        routes.MapPost("/delete", desk.Take(from => typist.Delete(desk.Who(from), desk.Where(from), MessageId(from))));
        routes.MapPost("/press", desk.Take(Push));
        routes.MapGet("/answer", desk.Await(Answer));
        routes.MapPost("/read", desk.Take(Read));
        routes.MapPost("/channelPost", desk.Take(PostInChannel));
    }

    private JsonNode Send(JsonObject from)
    {
        var receipts = typist.Send(desk.Who(from), desk.Where(from), Json.Text(from, "text") ?? "", Desk.WishOf(from));
        var answer = receipts[^1];
        answer["pieces"] = receipts.Count;
        return answer;
    }

    /// <summary>{items: [{as, chat, text}…]}, or {as, chat, texts: […]}.</summary>
    private JsonNode SendMany(JsonObject from)
    {
        JsonNode last = new JsonObject();
        var items = Json.List(from, "items") ?? [];
        foreach (var item in items.OfType<JsonObject>())
        {
            last = Send(item);
        }

        var texts = Json.List(from, "texts") ?? [];
        foreach (var text in texts)
        {
            last = typist.Send(desk.Who(from), desk.Where(from), text?.ToString() ?? "", Desk.WishOf(from))[^1];
        }

        last["count"] = items.Count + texts.Count;
        return last;
    }

    private JsonNode SendLocation(JsonObject from)
    {
        var place = new JsonObject { ["latitude"] = from["latitude"]?.DeepClone(), ["longitude"] = from["longitude"]?.DeepClone() };
        Json.Put(place, "live_period", from["livePeriod"]?.DeepClone());
        return typist.SendMedia(desk.Who(from), desk.Where(from), new JsonObject { ["location"] = place }, null, Desk.WishOf(from));
    }

    /// <summary>multipart: as, chat, kind (photo or document), caption, replyTo, album, and one file.</summary>
    private async Task<IResult> UploadAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var from = new JsonObject();
        foreach (var (name, value) in form)
        {
            from[name] = value.ToString();
        }

        if (form.Files.Count != 1 || form.Files[0].Length > MaxBytes)
        {
            return Desk.Refuse("one file of at most 50 MB is expected");
        }

        var file = form.Files[0];
        var content = new byte[file.Length];
        await using var stream = file.OpenReadStream();
        await stream.ReadExactlyAsync(content, context.RequestAborted);
        return Keep(from, file, content);
    }

    private IResult Keep(JsonObject from, IFormFile file, byte[] content)
    {
        try
        {
            lock (desk.World.Gate)
            {
                var photo = Json.Text(from, "kind") != "document" && FileStore.Measure(content) is not null;
                var stored = desk.World.Files.Add(file.FileName, file.ContentType, content, photo);
                var media = photo
                    ? new JsonObject { ["photo"] = FileStore.ToPhoto(stored) }
                    : new JsonObject { ["document"] = FileStore.ToDocument(stored) };
                Json.Put(media, "media_group_id", Json.Text(from, "album"));
                return Desk.Reply(typist.SendMedia(desk.Who(from), desk.Where(from), media, Json.Text(from, "caption"), Desk.WishOf(from)));
            }
        }
        catch (PersonException refused)
        {
            return Desk.Refuse(refused.Message);
        }
    }

    private JsonNode Edit(JsonObject from) =>
        typist.Edit(desk.Who(from), desk.Where(from), MessageId(from), Json.Text(from, "text") ?? throw new PersonException("no text"));

    /// <summary>By data, by the button's text, or by row and column from 0.</summary>
    private JsonNode Push(JsonObject from)
    {
        var room = desk.Where(from);
        var message = room.Find(MessageId(from)) ?? throw new PersonException("no such message");
        var (updateId, press) = typist.Push(desk.Who(from), room, message.Id, Json.Text(from, "data") ?? DataOf(message, from));
        return new JsonObject { ["updateId"] = updateId, ["callbackId"] = press.Id, ["revision"] = desk.World.Revision };
    }

    private static string DataOf(Message message, JsonObject from)
    {
        var rows = Json.List(message.Body["reply_markup"], "inline_keyboard") ?? [];
        var button = Json.Text(from, "button") is { } text
            ? rows.OfType<JsonArray>().SelectMany(row => row).FirstOrDefault(one => Json.Text(one, "text") == text)
            : rows.ElementAtOrDefault((int)(Json.Number(from, "row") ?? 0))?.AsArray().ElementAtOrDefault((int)(Json.Number(from, "column") ?? 0));
        return Json.Text(button, "callback_data") ?? throw new PersonException("no such button to press");
    }

    /// <summary>?callbackId=: what the bot said to a press.</summary>
    private JsonNode? Answer(JsonObject query)
    {
        var press = desk.World.Presses.Find(Json.Text(query, "callbackId") ?? "") ?? throw new PersonException("no such press");
        if (!press.Answered.IsCompletedSuccessfully)
        {
            return null;
        }

        var answer = press.Answered.GetAwaiter().GetResult();
        return new JsonObject { ["text"] = answer.Text, ["alert"] = answer.Alert, ["url"] = answer.Url };
    }

    private JsonNode Read(JsonObject from)
    {
        var room = desk.Where(from);
        room.ReadUpTo[desk.Who(from).Id] = room.Messages.Count == 0 ? 0 : room.Messages[^1].Id;
        return new JsonObject();
    }

    /// <summary>{chat, title?, text}: an unknown chat becomes a channel with the bot as administrator.</summary>
    private JsonNode PostInChannel(JsonObject from)
    {
        var id = Json.Number(from, "chat") ?? throw new PersonException("no chat");
        var room = desk.World.FindRoom(id);
        if (room is null)
        {
            room = desk.World.AddRoom(id, RoomKind.Channel, Json.Text(from, "title") ?? "Channel");
            room.BotStatus = "administrator";
        }

        return typist.PostInChannel(room, Json.Text(from, "text") ?? throw new PersonException("no text"));
    }

    private static long MessageId(JsonObject from) => Json.Number(from, "messageId") ?? throw new PersonException("no messageId");
}
