using LiaisonBot.Diagnostics;
using LiaisonBot.Storage.Delivery;

namespace LiaisonBot.Status;

/// <summary>What <c>/status</c> shows.</summary>
/// <param name="Since">When the host came up, in the reader's zone.</param>
/// <param name="Waiting">Messages that wait to leave.</param>
/// <param name="OldestAge">How long the oldest of them has waited; null when none does.</param>
/// <param name="DeadCount">Dead letters that nobody has handled.</param>
/// <param name="Dead">Those on this page, newest first, with the local time at which each failed.</param>
internal sealed record StatusView(
    string Version, DateTime Since, IReadOnlyList<HealthFact> Facts, DateTimeOffset Now, int Waiting, TimeSpan? OldestAge, Room Disk,
    int DeadCount, IReadOnlyList<(DeadHead Head, DateTime At)> Dead);

/// <summary>Room on the disk, in bytes; null where the system does not say.</summary>
/// <param name="Database">What the database takes, with what is not merged into it yet.</param>
/// <param name="Free">What is left for it.</param>
internal sealed record Room(long? Database, long? Free);
