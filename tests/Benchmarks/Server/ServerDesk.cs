using System.Text.Json;

namespace LiaisonBot.Benchmarks.Server;

/// <summary>
/// The load server as a process of its own: one order a line on standard input, one answer a line on standard output.
/// Ends with its input, so that it never outlives who started it.
/// </summary>
internal static class ServerDesk
{
    /// <summary>Waits for the last reply that was wanted, then tells what was seen.</summary>
    public const string Result = "result";

    /// <summary>Tells what was seen so far.</summary>
    public const string SoFar = "so far";

    /// <summary>Tells when the bot asked for updates first.</summary>
    public const string Polled = "polled";

    public static async Task<int> RunAsync(TextReader orders, TextWriter answers)
    {
        var api = new BotApi();
        using var server = new LoadServer(api);
        await answers.WriteLineAsync(server.Listen().ToString(null as IFormatProvider));
        _ = server.AcceptAsync();
        while (await orders.ReadLineAsync() is { } order)
        {
            await answers.WriteLineAsync(await ObeyAsync(api, order));
        }

        return 0;
    }

    private static async Task<string> ObeyAsync(BotApi api, string order)
    {
        switch (order)
        {
            case Result:
                await api.Measure.Done;
                return JsonSerializer.Serialize(api.Measure.SoFar());
            case SoFar:
                return JsonSerializer.Serialize(api.Measure.SoFar());
            case Polled:
                return api.PolledAt.ToString(null as IFormatProvider);
            default:
                api.Take(JsonSerializer.Deserialize<Offer>(order)!);
                return "ok";
        }
    }
}
