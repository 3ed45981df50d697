using LiaisonBot.Storage.Delivery;
using LiaisonBot.Storage.People;
using LiaisonBot.Storage.Units;

namespace LiaisonBot.Words;

/// <summary>What verbs say on the console. In English like the settings' faults: whoever runs a host reads both.</summary>
internal static partial class VerbWords
{
    private static readonly Phrases English = Phrases.In(Commands.Lines.Tongue.En);

    public static string NoDatabase(string folder) => $"There is no database in {folder}: start the host once, or name its folder with --Data:Folder=…";

    public static string OtherVersion() => "The database is of another version: start this version of the host once.";

    public static string CannotOpen(string path, string why) =>
        $"{path} cannot be opened ({why}). docs/operations.md, When something goes wrong, says what to do.";

    public static string CannotWrite(string why) => $"Data:Folder: cannot be written ({why})";

    public static string ServerFails(string where, string why) => $"{where} cannot be used: {why}.";

    public static string NotOnAServer(string verb) => $"{verb}: the registers are on a PostgreSQL server; use pg_dump and pg_restore (see the operations guide, PostgreSQL).";

    public static string Busy() => "The database is busy: try again.";

    public static string NoSuchRole(string typed) => $"--role {typed}: one of officer, commander, coordinator, administrator";

    public static string NeedsUnit() => "--unit: needed for this role";

    public static string BadDays(int days) => FormattableString.Invariant($"--days {days}: 1 to 90");

    public static string NoSuchUnit(string typed) => $"There is no unit {typed}.";

    public static string BadCode(string code) => $"{code}: a code is 2 to 12 of A-Z and 0-9, a letter first";

    public static string CodeIsTaken(string code) => $"There is a unit {code} already.";

    public static string BadName() => "--name: 2 to 120 characters";

    public static string CounterpartIsThere(string name) => $"There is a counterpart {name} already.";

    public static string NoSuchCountry(string typed) => $"--country {typed}: one of CN, LA, KH";

    public static string Invited(Role role, Unit? unit, DateOnly lastDay) =>
        $"One-time code: {English.RoleName(role)}{(unit is null ? "" : " of " + unit.Code)}, works until {Phrases.Day(lastDay)}. To the bot, in private: /start CODE";

    public static string UnitAdded(string code) => $"Unit {code} was added.";

    public static string CounterpartAdded(string name, string code) => $"Counterpart {name} was added for {code}.";

    public static string NoDead() => "There are no dead letters.";

    /// <summary>Id, local time, kind and error in columns; never a text.</summary>
    public static string DeadLine(DeadHead dead, DateTime wall) => FormattableString.Invariant(
        $"{dead.ErrorId,-18}  {wall:yyyy-MM-dd HH:mm}  {DeadKindName(dead),-16}  {dead.Error}");

    public static string DeadCount(int shown, int all) => FormattableString.Invariant($"{all} dead letters")
        + (shown < all ? FormattableString.Invariant($", the newest {shown} shown") : "") + ". replay ID carries one out after all, replay --dismiss ID puts it aside.";

    public static string IdsOrAll() => "replay: either ids or --all";

    public static string DismissWhat() => "--dismiss: name ids, or --all";

    public static string NoSuchDead(string id) => $"There is no dead letter {id}.";

    public static string ReplayWanted(int count, int left) => FormattableString.Invariant(
        $"{count} to be replayed: by the running host within seconds, else at its next start.") + (left > 0 ? FormattableString.Invariant($" {left} cannot be replayed.") : "");

    public static string DeadDismissed(int count) => FormattableString.Invariant($"{count} dismissed.");

    public static string ReplayedAlready(string id, DateTime wall) => FormattableString.Invariant($"{id} was replayed already, {wall:yyyy-MM-dd HH:mm}.");

    public static string NotReplayedOutgoing(string id) => $"{id} cannot be replayed: it is a message that Telegram refused for good. It can be dismissed.";

    public static string NotReplayedAlarm(string id) => $"{id} cannot be replayed: it is the host's own work, which comes again by itself. It can be dismissed.";

    public static string NotReplayedUndecodable(string id) => $"{id} cannot be replayed: it could not be decoded, so it was not kept. It can be dismissed.";

    public static string NotReplayedUnkept(string id) =>
        $"{id} cannot be replayed: only its hash was kept, since it bears a mark of secrecy or could not be looked through. It can be dismissed.";

    private static string DeadKindName(DeadHead dead) => dead.Kind switch
    {
        DeadKind.Outgoing => "refused message",
        DeadKind.Alarm => "alarm",
        _ when !dead.HasRaw => "update, not kept",
        _ => dead.Wanted ? "update, wanted" : "update",
    };
}
