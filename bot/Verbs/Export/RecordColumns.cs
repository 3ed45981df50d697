using System.Globalization;
using LiaisonBot.Calendar;
using LiaisonBot.Known;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Letters;
using LiaisonBot.Storage.Patrols;
using LiaisonBot.Storage.Records;
using LiaisonBot.Storage.Talks;
using Record = LiaisonBot.Storage.Records.Record;

namespace LiaisonBot.Verbs.Export;

/// <summary>The columns of an export, in their order. The operations guide lists them; new ones go to the end.</summary>
internal sealed class RecordColumns(Roster roster)
{
    private readonly Dictionary<PersonId, (string Name, long Account)> _authors = roster.People.ToDictionary(p => p.Id, p => (p.Name, p.AccountId));

    /// <summary>Their names.</summary>
    public IEnumerable<string> Names => All.Select(c => c.Name);

    /// <summary>The fields of a row, in the order of the names; null for what it does not have.</summary>
    public IEnumerable<string?> FieldsOf(RecordRow row) => All.Select(c => c.Of(row));

    // Built once: made anew for each row it would cost more than the row.
    private (string Name, Func<RecordRow, string?> Of)[] All => field ??= [.. OfAll, .. OfLetters, .. OfPatrolsAndTalks];

    private (string Name, Func<RecordRow, string?> Of)[] OfAll =>
    [
        ("number", row => NumberOf(row.Record)),
        ("unit", row => CodeOf(row.Record)),
        ("register", row => row.Record.Register.ToString().ToLowerInvariant()),
        ("kind", row => KindOf(row.Record)),
        ("book_number", row => Text(row.Record.BookNumber)),
        ("state", row => Word(row.Record.State)),
        ("event_date", row => Day(row.Record.EventDate)),
        ("event_time", row => row.Record.TimeSaid ? Clock(row.Record.EventAt, row.Record.Zone) : null),
        ("ended", row => row.Record.EndAt is { } end ? Wall(end, row.Record.Zone) : null),
        ("zone", row => row.Record.Zone),
        ("counterpart", row => roster.Counterparts.Get(row.Record.CounterpartId).NameVi),
        ("summary", row => row.Record.Summary),
        ("subjects", row => row.Record.SubjectCodes),
        ("ours", row => Text(row.Record.Ours)),
        ("theirs", row => Text(row.Record.Theirs)),
        ("teams", row => Text(row.Record.Teams)),
        ("metres", row => Text(row.Record.Metres)),
        ("online", row => Bit(row.Record.Online)),
        ("logged_at", row => Wall(row.Record.LoggedAt, row.Record.Zone)),
        ("late", row => Bit(row.Record.Late)),
        ("author", row => _authors[row.Record.AuthorId].Name),
        ("author_account", row => Text(_authors[row.Record.AuthorId].Account)),
        ("version", row => Text(row.Record.Version)),
        ("void_reason", row => row.Record.VoidReason),
        ("voided_at", row => row.Record.VoidedAt is { } at ? Wall(at, row.Record.Zone) : null),
    ];

    private (string Name, Func<RecordRow, string?> Of)[] OfLetters =>
    [
        ("their_ref", row => row.Letter?.TheirRef),
        ("their_ref_date", row => Day(row.Letter?.TheirRefDate)),
        ("handover", row => Word(row.Letter?.Handover)),
        ("signer", row => row.Letter?.Signer),
        ("urgency", row => Word(row.Letter?.Urgency)),
        ("needs_reply", row => Bit(row.Letter?.NeedsReply)),
        ("due", row => Day(row.Letter?.Due)),
        ("answers", row => row.Answered is { } answered ? CodeOf(answered) + "/" + NumberOf(answered) : null),
        ("languages", row => Word(row.Letter?.Languages ?? row.Talk?.Languages)),
    ];

    private static (string Name, Func<RecordRow, string?> Of)[] OfPatrolsAndTalks =>
    [
        ("host", row => Word(row.Patrol?.Host ?? row.Talk?.Host)),
        ("from_marker", row => row.Patrol?.FromMarker),
        ("to_marker", row => row.Patrol?.ToMarker),
        ("markers", row => Word(row.Patrol?.Condition)),
        ("ordinal", row => Text(row.Talk?.Ordinal)),
        ("level", row => Word(row.Talk?.Level)),
        ("place", row => row.Talk?.Place),
        ("our_head", row => row.Talk?.OurHead),
        ("their_head", row => row.Talk?.TheirHead),
        ("interpreter", row => row.Talk?.Interpreter),
        ("minutes_signed", row => Bit(row.Patrol?.MinutesSigned ?? row.Talk?.MinutesSigned)),
    ];

    private string CodeOf(Record record) => roster.Units.Get(record.UnitId).Code;

    private static string NumberOf(Record r) => FormattableString.Invariant($"{(char)r.Register}-{r.Year}-{r.Number:0000}");

    private static string? KindOf(Record record) => record.Register switch
    {
        Register.Letter => Word((Direction)record.Kind),
        Register.Patrol => Word((PatrolKind)record.Kind),
        Register.Talk => Word((TalkKind)record.Kind),
        _ => Text(record.Kind),
    };

    private static string? Word<T>(T? word) where T : struct, Enum => word?.ToString().ToLowerInvariant();

    private static string? Word<T>(T word) where T : struct, Enum => Word((T?)word);

    private static string? Text(long? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string? Bit(bool? bit) => bit is { } b ? b ? "1" : "0" : null;

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Clock(DateTimeOffset at, string zone) => Local(at, zone).ToString("HH:mm", CultureInfo.InvariantCulture);

    private static string Wall(DateTimeOffset at, string zone) => Local(at, zone).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private static DateTime Local(DateTimeOffset at, string zone) => WallClock.ToLocal(at, TimeZoneInfo.FindSystemTimeZoneById(zone));
}
