using LiaisonBot.Verbs.Doctor;

namespace LiaisonBot.Words;

/// <summary>The doctor.</summary>
internal static partial class VerbWords
{
    public static string Found(Finding finding) => FormattableString.Invariant(
        $"{(finding.Level == Level.Fail ? "FAIL" : finding.Level.ToString().ToLowerInvariant()),-5} {finding.Check,-12} {finding.Text}");

    public static string NoZone(string zone) => $"{zone} is not known to this machine: install tzdata";

    public static string NoIcu() => "ICU is missing or switched off: install libicu and unset DOTNET_SYSTEM_GLOBALIZATION_INVARIANT";

    public static string NoTool(string tool, string package) => $"{tool} is missing (package {package}); pictures of later versions need it";

    public static string NoFont() => "neither Noto Sans nor DejaVu Sans (package fonts-noto-core); pictures of later versions need one";

    public static string SettingsAreValid() => "valid";

    public static string Free(long bytes) => $"{Size(bytes)} free";

    public static string Writable(string folder) => $"{folder} can be written";

    public static string NotWritable(string folder, string why) => $"{folder} cannot be written: {why}";

    public static string NoToken() => "none is set: the host would open its sandbox, or end in a build without it";

    public static string TokenRefused() => "refused: take the one BotFather shows now";

    public static string Unreached(string why) => $"the messenger was not reached ({why}); check the network, Telegram:ApiUrl and Telegram:Proxy";

    public static string ClockUntold() => "the messenger does not tell its time";

    public static string ClockOff(TimeSpan off, bool much) => FormattableString.Invariant(
        $"{off.Duration().TotalSeconds:0.0} s {(off < TimeSpan.Zero ? "ahead of" : "behind")} the messenger's{(much ? ": set it by NTP; reminders go by this machine's clock" : "")}");

    public static string ReadsAll() => "off: the bot is handed all that is written in its groups. Switch it on: BotFather, /setprivacy, Enable; then take the bot out of each group and add it again";

    public static string ReadsCommands() => "on";

    public static string Damaged(string what) => $"damaged: {what}. Stop the host and restore the last backup";

    public static string OlderVersion() => "of an older version: the next start of the host changes it, after a copy";

    public static string Sound(long bytes) => $"quick_check ok, {Size(bytes)}, of this version";

    public static string ServerSound(string where, string version, long bytes) => $"{where}, PostgreSQL {version}, {Size(bytes)}, of this version";

    public static string NothingThere(string where) => $"{where} holds no registers yet: the host makes them at its start";

    public static string Unsafe(string settings) => $"{settings}: what the server says is kept may be lost when it loses power";

    public static string Durable() => "what the server says is kept is on its disk";

    public static string BackupIsTheServers() => "the server's: pg_dump or point-in-time (see the operations guide, PostgreSQL)";

    public static string LastWriter(string host, bool here) => $"{(host.Length == 0 ? "none has written yet" : host + " wrote last")}; {(here ? "one runs on this folder" : "none runs on this folder")}";

    public static string LogSize(long bytes, bool much) => $"write-ahead log {Size(bytes)}{(much ? ": something has been reading the database for long; restart the host" : "")}";

    public static string LastBackup(string file, TimeSpan age, bool off) => FormattableString.Invariant($"{file}, {age.TotalHours:0} h old{(off ? "; Backup:At is off" : "")}");

    public static string NeverBackedUp(string folder, bool off) => $"none in {folder}{(off ? "; Backup:At is off" : "")}";

    public static string HostIs(bool running) => running ? "runs on this folder" : "none runs on this folder";

    public static string Group(string? title, long id, bool bound) => FormattableString.Invariant($"{title ?? "?"} ({id}{(bound ? ", bound" : "")})");

    public static string GroupsThere(int count) => FormattableString.Invariant($"{count} bound, the bot is in all of them");

    public static string GroupsGone(IEnumerable<string> groups) => $"the bot is out of {string.Join(", ", groups)}: add it again, or /unbind";

    private static string Size(long bytes) => bytes >= 1L << 30
        ? FormattableString.Invariant($"{bytes / (double)(1L << 30):0.0} GB")
        : FormattableString.Invariant($"{bytes / (double)(1L << 20):0.0} MB");
}
