namespace LiaisonBot.Verbs.Doctor;

/// <summary>How a check came out.</summary>
internal enum Level
{
    /// <summary>As it should be.</summary>
    Ok,

    /// <summary>Works, but somebody should look.</summary>
    Warn,

    /// <summary>The host would not work.</summary>
    Fail,
}

/// <summary>One line of the doctor. <c>Check</c>: its short name. <c>Text</c>: what was found and what to do; never a secret.</summary>
internal sealed record Finding(Level Level, string Check, string Text);
