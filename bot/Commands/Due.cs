using LiaisonBot.Known;
using LiaisonBot.Storage.Records;
using LiaisonBot.Storage.Reminders;

namespace LiaisonBot.Commands;

/// <summary>The time or times a schedule speaks for at once: one, or all that were missed while the host was down.</summary>
/// <param name="First">The earliest, which it was rung for.</param>
/// <param name="Last">The latest that has passed.</param>
/// <param name="Count">How many there were, at least 1.</param>
internal sealed record Occasion(DateTimeOffset First, DateTimeOffset Last, int Count, DateTimeOffset Now, TimeZoneInfo Zone)
{
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(1);

    /// <summary>Later than a person would take for granted.</summary>
    public bool Late => Now - First > Grace;

    /// <summary>The wall clock of the earliest.</summary>
    public DateTime FirstLocal => Calendar.WallClock.ToLocal(First, Zone);

    /// <summary>The wall clock of the latest.</summary>
    public DateTime LastLocal => Calendar.WallClock.ToLocal(Last, Zone);
}

/// <summary>A schedule whose time has come and that may speak.</summary>
/// <param name="Record">The record it goes before, if any.</param>
internal sealed record DueCall(Schedule Schedule, Occasion Occasion, Roster Roster, Record? Record);

/// <summary>Says what a schedule of one purpose has to say. It adds to the database and never saves nor sends.</summary>
internal interface IDue
{
    Task<IReadOnlyList<Post>> SpeakAsync(DueCall due, CancellationToken ct);
}

/// <summary>One purpose of a schedule and who speaks for it.</summary>
/// <param name="Handler">An <see cref="IDue"/>.</param>
internal sealed record DueSpec(SchedulePurpose Purpose, Type Handler);
