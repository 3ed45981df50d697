namespace LiaisonBot.Words;

/// <summary>What the verbs say that only read.</summary>
internal static partial class VerbWords
{
    public static string CannotRead(string why) => $"cannot be read: {why}";

    public static string TookTooLong() => "Took more than an hour, in which a running host's write-ahead log only grows: verify a copy instead.";

    public static string RowsRead(long rows) => FormattableString.Invariant($"{rows:#,0} rows read");

    public static string Fine() => "ok";

    public static string Verified(int checks) => FormattableString.Invariant($"All {checks} checks passed.");

    public static string NotVerified(int failed, int checks) => FormattableString.Invariant($"{failed} of {checks} checks failed: see the operations guide, “verify”.");

    public static string TallyOf(string code, DateOnly periodTo) => FormattableString.Invariant($"{code} to {periodTo:yyyy-MM-dd}");

    public static string SealDoesNotFit() => ": the seal does not fit the figures kept";

    public static string SealNotInAudit() => ": the audit knows no such seal";

    public static string SealedAhead(long seq) => FormattableString.Invariant($": sealed with audit row {seq}, which is not there");

    public static string NoSuchMonth(DateOnly to) => FormattableString.Invariant($": no month ends on {to:yyyy-MM-dd}");

    public static string PostedOtherwise(string posted, string made) => $": posted “{posted}”, the audit up to there makes it “{made}”";

    public static string UnitsChanged() => ": not compared, units were changed since";

    public static string ChangedSince(long changes) => FormattableString.Invariant($": {changes} changes of its records since");

    public static string PostsAreGone(string code, string period, int chats, int kept) =>
        FormattableString.Invariant($"{code} {period}: posted to {chats} chats, {kept} are kept");

    public static string BadDay(string option, string typed) => $"{option} {typed}: a day like 2026-10-31";

    public static string DaysAreTurned() => "--from is after --to";

    public static string FileIsThere(string file) => $"{file} is there already: nothing was written.";

    public static string CannotWrite(string file, string why) => $"{file} cannot be written: {why}";

    public static string Exported(string register, long rows) => FormattableString.Invariant($"{register}: {rows}");

    public static string HashOf(string file, string hash) => $"SHA-256 of {file}: {hash}";

    public static string WrongFile(string sha256, bool isThere, bool isWhole) => $"attachment {sha256}: "
        + (!isThere ? "it is not in the folder of attachments" : !isWhole ? "it is not what was kept under this hash" : "the audit does not know it");

    public static string FilesLieElsewhere() => "not looked at: they are not in a copy of the database";

    public static string WrongFollowUp(Storage.RecordId letter) => FormattableString.Invariant($"record {letter.Value}: what is kept of the reply it waits for is not what the letters say");

    public static string WrongFollowUpDay(string day) => $"{day}: the day's sums of waiting letters are not those of its letters";
}
