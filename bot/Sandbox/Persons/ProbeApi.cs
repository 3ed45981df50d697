using System.Text.Json.Nodes;
using LiaisonBot.Sandbox.State;

namespace LiaisonBot.Sandbox.Persons;

/// <summary>What only tests need: violations, faults, the log of calls, what is confirmed, raw updates.</summary>
internal sealed class ProbeApi(Desk desk)
{
    private World World => desk.World;

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/violations", desk.Show(_ => Violations()));
        routes.MapDelete("/violations", desk.Show(_ => Forget()));
        routes.MapGet("/confirmed", desk.Await(Confirmed));
        routes.MapGet("/sent", desk.Await(Sent));
        routes.MapPost("/raw", desk.Take(Raw));
        routes.MapGet("/faults", desk.Show(_ => Json.Array(World.Faults.Ordered.Select(fault => (JsonNode?)fault.ToJson()))));
        routes.MapPost("/faults", desk.Take(Order));
        routes.MapDelete("/faults", desk.Show(Clear));
    }

    private JsonArray Violations() => Json.Array(World.Violations.All.Select(one => (JsonNode?)one));

    private JsonArray Forget()
    {
        var all = Violations();
        World.Violations.Clear();
        return all;
    }

    /// <summary>?upTo=UPDATE: waits until that update is confirmed; without it answers at once.</summary>
    private JsonNode? Confirmed(JsonObject query) =>
        World.Updates.Confirmed >= (Json.Number(query, "upTo") ?? 0)
            ? new JsonObject { ["confirmed"] = World.Updates.Confirmed, ["pending"] = World.Updates.Count }
            : null;

    /// <summary>?after=N&amp;min=K: waits until there are K calls after number N; without min answers at once.</summary>
    private JsonNode? Sent(JsonObject query)
    {
        var method = Json.Text(query, "method");
        var found = World.Sent.After(Json.Number(query, "after") ?? 0).Where(call => method is null || call.Method == method).ToList();
        return found.Count < (Json.Number(query, "min") ?? 0) ? null : Json.Array(found.Select(call => (JsonNode?)call.ToJson()));
    }

    private JsonNode Raw(JsonObject from) => new JsonObject { ["updateId"] = World.Updates.AddRaw(from, World.Clock.GetUtcNow()) };

    /// <summary>{method?, kind, count?, retryAfter? seconds, ms?}; kinds twice and reversed are about the updates.</summary>
    private JsonNode Order(JsonObject from)
    {
        var kind = Json.Text(from, "kind") ?? throw new PersonException("no kind");
        var count = (int)(Json.Number(from, "count") ?? 1);
        if (kind == "twice")
        {
            World.Updates.RepeatNext += count;
        }
        else if (kind == "reversed")
        {
            World.Updates.ReverseNext += count;
        }
        else
        {
            World.Faults.Order(FaultOf(from, kind, count));
        }

        return new JsonObject();
    }

    private static Fault FaultOf(JsonObject from, string kind, int count)
    {
        if (!Fault.Kinds.Contains(kind))
        {
            throw new PersonException($"unknown kind \"{kind}\": {string.Join(' ', Fault.Kinds)} twice reversed");
        }

        var delay = TimeSpan.FromMilliseconds(Json.Number(from, "ms") ?? 0);
        return new Fault(Json.Text(from, "method") ?? "*", kind, (int)(Json.Number(from, "retryAfter") ?? 1), delay) { Left = count };
    }

    /// <summary>?method=: only what was ordered for that one.</summary>
    private JsonNode Clear(JsonObject query)
    {
        World.Faults.Clear(Json.Text(query, "method"));
        World.Updates.RepeatNext = World.Updates.ReverseNext = 0;
        return new JsonObject();
    }
}
