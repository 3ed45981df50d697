using LiaisonBot.Commands;

namespace LiaisonBot.Schedules;

/// <summary>
/// An engine that rings at a time. It holds nothing durable: what is due stands in our tables, and <see cref="Rearm"/> sets
/// again what an engine has forgotten. It calls <see cref="AlarmDesk.RingAsync"/>, perhaps late, perhaps twice, never early.
/// </summary>
internal interface IAlarmClock
{
    /// <summary>Rings <paramref name="key"/> at <paramref name="at"/>, in place of any earlier setting of that key. A past instant rings now.</summary>
    void Set(AlarmKey key, DateTimeOffset at);

    /// <summary>Does not ring that key; one that is not set is no error.</summary>
    void Cancel(AlarmKey key);

    /// <summary>What is set, the earliest first.</summary>
    IReadOnlyList<(AlarmKey Key, DateTimeOffset At)> List();
}
