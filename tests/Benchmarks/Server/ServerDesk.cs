using System.Text.Json;

namespace LiaisonBot.Benchmarks.Server;

/// <summary>
/// The load server as a process of its own: one order a line on standard input, one answer a line on standard output.
/// Ends with its input, so that it never outlives who started it.
/// </summary>
internal static class ServerDesk
{
    public static async Task<int> RunAsync(TextReader orders, TextWriter answers)
    {
        var api = new BotApi();
        using var server = new LoadServer(api);
        await answers.WriteLineAsync(server.Listen().ToString(null as IFormatProvider));
        _ = server.AcceptAsync();
        var measure = new Measure(0, 0);
        while (await orders.ReadLineAsync() is { } order)
        {
            switch (order.Split(' '))
            {
                case ["offer", var count, var people, var bot]:
                    measure = new Measure(int.Parse(count, null), int.Parse(bot, null));
                    api.Offer(new Backlog(api.NextId, int.Parse(count, null), int.Parse(people, null), TimeProvider.System.GetUtcNow().ToUnixTimeSeconds()), measure);
                    await answers.WriteLineAsync("ok");
                    break;
                case ["result"]:
                    await answers.WriteLineAsync(JsonSerializer.Serialize(await measure.Done));
                    break;
                case ["replies"]:
                    await answers.WriteLineAsync(measure.Replies.ToString(null as IFormatProvider));
                    break;
                default:
                    return 1;
            }
        }

        return 0;
    }
}
