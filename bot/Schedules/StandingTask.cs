using LiaisonBot.Commands;

namespace LiaisonBot.Schedules;

/// <summary>Work of the host itself, keyed <c>task:…</c>, that is due at a time no row keeps.</summary>
/// <param name="Key">Its alarm.</param>
/// <param name="Due">When it is due next, null for never; moves on once the alarm rang.</param>
internal sealed record StandingTask(AlarmKey Key, Func<DateTimeOffset?> Due);
