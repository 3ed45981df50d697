namespace LiaisonBot.Schedules.Hangfire;

/// <summary>What a job of the server calls. Not the clock itself: the server disposes of what it calls.</summary>
internal sealed class AlarmBell(HangfireAlarmClock clock)
{
    /// <summary><paramref name="key"/> is all that the page shows of an alarm: a kind and a number, never a text.</summary>
    public void Ring(string key) => clock.Ring(key);
}
