using LiaisonBot.Tests.Sandbox;
using LiaisonBot.Tests.Stage;

namespace LiaisonBot.Tests.Reminders;

/// <summary>Reads the reminders among what a chat shows.</summary>
internal static class Ringing
{
    /// <summary>The first reminder said in a chat after a revision; waits for it.</summary>
    public static async Task<Seen> NextReminderAsync(this BotStage stage, long person, long? chat = null, long after = 0)
    {
        while (true)
        {
            var seen = await stage.Phone.NextAsync(person, chat ?? person, after, TestContext.Current.CancellationToken);
            if (seen.Text.StartsWith("🔔", StringComparison.Ordinal))
            {
                return seen;
            }

            after = seen.Revision;
        }
    }

    /// <summary>All reminders said in a private chat by now: what was due is committed, and an answer to a question closes the row.</summary>
    public static async Task<IReadOnlyList<string>> RemindersSaidAsync(this BotStage stage, long person)
    {
        await stage.AskAsync(person, "/lichnhac");
        var seen = await stage.Phone.MessagesAsync(person, person, TestContext.Current.CancellationToken);
        return [.. seen.Select(m => m.Text).Where(t => t.StartsWith("🔔", StringComparison.Ordinal))];
    }
}
