using LiaisonBot.Delivery;
using LiaisonBot.Demo;
using LiaisonBot.Sandbox;

namespace LiaisonBot.Worlds;

/// <summary>The demo border as people and groups of the sandbox.</summary>
internal static class DemoWorld
{
    /// <summary>The people and groups, under the numbers they have in the registers.</summary>
    public static SandboxOptions Options { get; } = new()
    {
        People = [.. DemoBorder.People.Select(p => new SandboxPerson(p.Account, p.FirstName, p.LastName, p.Username, p.Language, p.Caption) { Started = p.Role is not null })],
        Groups = [.. DemoBorder.Groups.Select(g => new SandboxGroup(g.Id, g.Title, g.Members, Supergroup: true, g.Admin))],
    };

    /// <summary>Fills the registers: units, people and some weeks of history, each line as the bot itself would take it in.</summary>
    public static async Task FillAsync(WebApplication app)
    {
        var queue = app.Services.GetRequiredService<WorkQueue>();
        foreach (var deed in DemoBorder.Deeds(app.Services.GetRequiredService<TimeProvider>().GetUtcNow()))
        {
            await queue.DoAsync(new DeedItem(deed));
        }
    }
}
