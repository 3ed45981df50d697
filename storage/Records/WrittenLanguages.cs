namespace LiaisonBot.Storage.Records;

/// <summary>The languages of a letter or of the minutes of a talk; several can hold at once. Stored as a number.</summary>
[Flags]
public enum WrittenLanguages
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>tiếng Việt</summary>
    Vietnamese = 1,

    /// <summary>tiếng Trung</summary>
    Chinese = 2,

    /// <summary>tiếng Lào</summary>
    Lao = 4,

    /// <summary>tiếng Khmer</summary>
    Khmer = 8,

    /// <summary>tiếng Anh</summary>
    English = 16,
}
