namespace LiaisonBot.Storage.Patrols;

/// <summary>Who patrols together. The two kinds are tallied apart, then summed.</summary>
public enum PatrolKind
{
    /// <summary>Army with army (tuần tra song phương).</summary>
    Bilateral = 0,

    /// <summary>Law enforcement with law enforcement (tuần tra liên hợp).</summary>
    Joint = 1,
}

/// <summary>How the markers were found.</summary>
public enum MarkerCondition
{
    /// <summary>Not said.</summary>
    Unsaid = 0,

    /// <summary>As they were (nguyên trạng).</summary>
    Unchanged = 1,

    /// <summary>Damaged (hư hỏng).</summary>
    Damaged = 2,

    /// <summary>Shifted (xê dịch).</summary>
    Shifted = 3,

    /// <summary>Landslide (sạt lở).</summary>
    Landslide = 4,

    /// <summary>Covered from view (che khuất).</summary>
    Covered = 5,
}
