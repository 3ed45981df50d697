using LiaisonBot.Storage;

namespace LiaisonBot.Records;

/// <summary>How the audit names a record.</summary>
internal static class AuditSubject
{
    /// <summary>The record itself: each such row tells all of it, and <c>verify</c> holds the last one against the registers.</summary>
    public static string Of(RecordId id) => FormattableString.Invariant($"record:{id.Value}");

    /// <summary>What concerns a record and changes nothing in it: its files, its place, who took it.</summary>
    public static string About(RecordId id) => FormattableString.Invariant($"about:{id.Value}");
}
