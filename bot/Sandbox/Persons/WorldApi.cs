using System.Text.Json.Nodes;
using LiaisonBot.Sandbox.State;

namespace LiaisonBot.Sandbox.Persons;

/// <summary>Who there is and who is in which chat, and the clock.</summary>
internal sealed class WorldApi(Desk desk, Membership membership, ClockMover mover)
{
    private static readonly TimeSpan Local = TimeSpan.FromHours(7);

    private World World => desk.World;

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/people", desk.Take(AddPerson));
        routes.MapPost("/groups", desk.Take(AddGroup));
        routes.MapPost("/member", desk.Take(Member));
        routes.MapGet("/clock", async (CancellationToken ct) => Desk.Reply(await ClockAsync(0, ct)));
        routes.MapPost("/clock", (Delegate)MoveAsync);
    }

    private JsonNode AddPerson(JsonObject from)
    {
        var id = Json.Number(from, "id") ?? throw new PersonException("no id");
        var person = World.AddPerson(new SandboxPerson(
            id,
            Json.Text(from, "firstName") ?? "Person",
            Json.Text(from, "lastName"),
            Json.Text(from, "username"),
            Json.Text(from, "language") ?? "vi",
            Json.Text(from, "caption") ?? "") { IsBot = Json.Flag(from, "isBot") });
        return Views.Person(person);
    }

    private JsonNode AddGroup(JsonObject from)
    {
        var id = Json.Number(from, "id") ?? throw new PersonException("no id");
        if (World.FindRoom(id) is not null)
        {
            throw new PersonException("this chat exists");
        }

        var members = (Json.List(from, "members") ?? []).Select(member => member?.GetValue<long>() ?? 0).ToList();
        var group = new SandboxGroup(id, Json.Text(from, "title") ?? "Group", members, Json.Flag(from, "supergroup"), Json.Number(from, "admin"));
        var room = World.AddGroup(group with { HasBot = from["hasBot"] is null || Json.Flag(from, "hasBot") });
        return room.ToChat();
    }

    /// <summary>{as, chat, action, person?, title?, newId?}.</summary>
    private JsonNode Member(JsonObject from)
    {
        var by = desk.Who(from);
        var action = Json.Text(from, "action") ?? throw new PersonException("no action");
        if (action is "blockBot" or "unblockBot")
        {
            membership.SetBlocked(by, action == "blockBot");
            return new JsonObject();
        }

        var room = desk.Where(from);
        switch (action)
        {
            case "addBot" or "removeBot" or "promoteBot" or "demoteBot":
                membership.SetBot(room, action switch { "removeBot" => "kicked", "promoteBot" => "administrator", _ => "member" }, by);
                break;
            case "add":
                membership.Add(room, Other(from), by);
                break;
            case "remove":
                membership.Remove(room, Other(from), by);
                break;
            case "promote" or "demote":
                membership.SetAdmin(room, Other(from), action == "promote", by);
                break;
            case "rename":
                membership.Rename(room, Json.Text(from, "title") ?? throw new PersonException("no title"), by);
                break;
            case "upgrade":
                return membership.Upgrade(room, Json.Number(from, "newId") ?? (-1_000_000_000_000 + room.Id), by).ToChat();
            default:
                throw new PersonException($"unknown action \"{action}\"");
        }

        return room.ToChat();
    }

    private Person Other(JsonObject from) =>
        World.FindPerson(Json.Number(from, "person") ?? 0) ?? throw new PersonException("nobody with the id in \"person\"");

    private async Task<JsonObject> ClockAsync(int passed, CancellationToken ct) => new()
    {
        ["now"] = World.Clock.GetUtcNow().ToUnixTimeMilliseconds(),
        ["next"] = (await mover.NextAsync(ct))?.ToUnixTimeMilliseconds(),
        ["passed"] = passed,
    };

    /// <summary>{to: moment} | {by: seconds} | {to: "next"} | {to: "month"}: 08:00 in Vietnam on the first of the next month.</summary>
    private async Task<IResult> MoveAsync(HttpContext context)
    {
        var ct = context.RequestAborted;
        var from = await JsonNode.ParseAsync(context.Request.Body, cancellationToken: ct) as JsonObject ?? [];
        try
        {
            var target = await TargetAsync(from, ct);
            var passed = target is { } moment ? await mover.MoveToAsync(moment, ct) : 0;
            return Desk.Reply(await ClockAsync(passed, ct));
        }
        catch (PersonException refused)
        {
            return Desk.Refuse(refused.Message);
        }
    }

    private async Task<DateTimeOffset?> TargetAsync(JsonObject from, CancellationToken ct)
    {
        var now = World.Clock.GetUtcNow();
        if (Json.Number(from, "by") is { } seconds)
        {
            return now.AddSeconds(seconds);
        }

        switch (Json.Text(from, "to"))
        {
            case "next":
                return await mover.NextAsync(ct);
            case "month":
                var here = now.ToOffset(Local);
                return new DateTimeOffset(here.Year, here.Month, 1, 8, 0, 0, Local).AddMonths(1);
            default:
                return Desk.Moment(from, "to") ?? throw new PersonException("say \"to\" or \"by\"");
        }
    }
}
