namespace LiaisonBot.Storage.Replicas;

/// <summary>What hosts tell one another through the database, in the transaction of what it is about.</summary>
internal static class Notices
{
    /// <summary>Hear them all on a connection.</summary>
    public const string Listen = "listen liaisonbot";

    /// <summary>There are new rows to send.</summary>
    public const string Rows = "notify liaisonbot, 'rows'";

    /// <summary>A schedule was added or changed.</summary>
    public const string Schedules = "notify liaisonbot, 'schedules'";

    /// <summary>The duty was given back.</summary>
    public const string Free = "notify liaisonbot, 'free'";

    /// <summary>What was heard, and this.</summary>
    public static Heard Add(Heard heard, string payload) => payload switch
    {
        "rows" => heard with { Rows = true },
        "schedules" => heard with { Schedules = true },
        "free" => heard with { Free = true },
        _ => heard,
    };
}

/// <summary>What other hosts told.</summary>
/// <param name="Rows">There are new rows to send.</param>
/// <param name="Schedules">A schedule was added or changed.</param>
/// <param name="Free">The duty was given back.</param>
public readonly record struct Heard(bool Rows, bool Schedules, bool Free);
