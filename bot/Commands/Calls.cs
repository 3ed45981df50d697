using LiaisonBot.Chat;
using LiaisonBot.Known;
using LiaisonBot.Storage;
using LiaisonBot.Words;

namespace LiaisonBot.Commands;

/// <summary>A command as it was typed, by whom, where and when.</summary>
/// <param name="Actor">Who, already let through by the <see cref="Gate"/>.</param>
/// <param name="Word">The command's Latin name.</param>
/// <param name="Text">What stands behind the command word, trimmed; may be empty.</param>
/// <param name="SentAt">When the person sent it: "now" and "today" in every rule.</param>
/// <param name="ReplyTo">The message it answers, in the same chat.</param>
/// <param name="Answers">What was answered to questions the bot asked about this line.</param>
/// <param name="Say">The words of the person's language.</param>
internal sealed record CommandCall(
    Actor Actor, Roster Roster, ChatRef Chat, long? Thread, long MessageId, long UpdateId, DateTimeOffset SentAt,
    string Word, string Text, long? ReplyTo, Answers Answers, Phrases Say)
{
    /// <summary>The command word as typed: the Latin name or the Vietnamese alias. Copies to re-send use it.</summary>
    public string Typed { get; init; } = Word;

    /// <summary>The whole line as typed.</summary>
    public string Line => Text.Length == 0 ? "/" + Typed : "/" + Typed + " " + Text;

    /// <summary>Typed in a group, for all to read.</summary>
    public bool InGroup => Chat.Kind == ChatKind.Group;

    /// <summary>The zone of the person's unit; of Vietnam for who belongs to none.</summary>
    public TimeZoneInfo Zone => Actor.UnitId is { } unit ? Actor.Units.ZoneOf(unit) : Zones.Default;

    /// <summary>The day of the message in that zone.</summary>
    public DateOnly Today => Calendar.WallClock.DayOf(SentAt, Zone);
}

/// <summary>A press on a button of ours.</summary>
/// <param name="Argument">The data behind the prefix. It may be forged: authorise what it names.</param>
/// <param name="At">When it came in.</param>
internal sealed record PressCall(
    Actor Actor, Roster Roster, ChatRef Chat, long? Thread, long MessageId, long UpdateId, DateTimeOffset At, string Argument, Phrases Say)
{
    /// <summary>A command that the press stands for; its word and text are for whoever carries it out to say.</summary>
    public CommandCall AsCall() => new(Actor, Roster, Chat, Thread, MessageId, UpdateId, At, "", "", null, Answers.None, Say);

    /// <summary>The argument as a key, or null when it is none.</summary>
    public long? Key => long.TryParse(Argument, System.Globalization.CultureInfo.InvariantCulture, out var key) ? key : null;

    /// <summary>The record the argument names, or null when it is no key.</summary>
    public RecordId? RecordKey => Key is { } key ? new RecordId(key) : null;

    /// <summary>The zone of the person's unit; of Vietnam for who belongs to none.</summary>
    public TimeZoneInfo Zone => Actor.UnitId is { } unit ? Actor.Units.ZoneOf(unit) : Zones.Default;
}

/// <summary>The zone used where no unit gives one: the setting Locale:TimeZone.</summary>
internal static class Zones
{
    /// <summary>Asia/Ho_Chi_Minh unless the settings say otherwise.</summary>
    public static TimeZoneInfo Default { get; private set; } = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");

    /// <summary>Takes the zone of the settings, once, before anything asks. An unknown one is left to the settings' own check.</summary>
    public static void Adopt(string? id) => Default = id is not null && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : Default;
}

/// <summary>Answers to questions about a line, by the question's name: which counterpart, log again or not.</summary>
internal sealed record Answers(IReadOnlyDictionary<string, string> ByName)
{
    /// <summary>Nothing was asked yet.</summary>
    public static Answers None { get; } = new(new Dictionary<string, string>());

    /// <summary>The answer to a question, or null.</summary>
    public string? this[string name] => ByName.GetValueOrDefault(name);

    /// <summary>With one more answer.</summary>
    public Answers With(string name, string value) => new(new Dictionary<string, string>(ByName) { [name] = value });

    /// <summary>As kept with the line: <c>name=value</c> joined by semicolons.</summary>
    public override string ToString() => string.Join(';', ByName.Select(a => a.Key + "=" + a.Value));

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    public static Answers Read(string? text) => new((text ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries)
        .Select(a => a.Split('=', 2)).Where(a => a.Length == 2).ToDictionary(a => a[0], a => a[1]));
}
