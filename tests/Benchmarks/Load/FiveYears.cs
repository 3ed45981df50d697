using LiaisonBot.Benchmarks.Server;
using LiaisonBot.Records;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Letters;
using LiaisonBot.Storage.Patrols;
using LiaisonBot.Storage.Records;
using LiaisonBot.Storage.Talks;

namespace LiaisonBot.Benchmarks.Load;

/// <summary>
/// So many records, made up but evenly like a province's five years: 70 % letters of which a fifth need a reply and nineteen
/// in twenty of those get one, 20 % patrols, 10 % talks; one in a hundred is void. The same for the same count.
/// </summary>
internal sealed class FiveYears(int count, int units, int people)
{
    private const string Zone = "Asia/Ho_Chi_Minh";
    private static readonly TimeSpan Length = TimeSpan.FromDays(5 * 365);
    private static readonly string[] Matters =
    [
        "trao đổi tình hình mốc", "đề nghị xác minh hai người khu vực mốc", "thông báo thời gian tuần tra qua mốc",
        "phối hợp tìm người lạc gần mốc", "đề nghị kiểm tra vật cản dòng chảy cạnh mốc", "thông báo sạt lở đường tuần tra ở mốc",
        "trao trả gia súc qua đường mòn mốc", "hẹn thời gian hội đàm tại mốc",
    ];

    // The seed makes one register comparable with the next.
    private readonly Random _random = new(1987);
    private readonly Clock _clock = new();
    private readonly Dictionary<(int Unit, Register Register, int Year, int Book), int> _last = [];
    private readonly Dictionary<(int Unit, Direction Direction), Queue<(RecordId Id, DateTimeOffset AnswerableAt)>> _waiting = [];

    /// <summary>All of them in order of time, each with its details; the last was entered at <paramref name="until"/>.</summary>
    public IEnumerable<(Record Record, object Detail)> Make(DateTimeOffset until)
    {
        var keys = new Keys(_clock);
        for (var n = 0; n < count; n++)
        {
            _clock.Now = until - (Length * ((count - n) / (double)count));
            yield return MakeOne(n, new RecordId(keys.Next()));
        }
    }

    private (Record, object) MakeOne(int n, RecordId id)
    {
        var unit = _random.Next(units);
        var register = _random.Next(10) switch { < 7 => Register.Letter, < 9 => Register.Patrol, _ => Register.Talk };
        var kind = _random.Next(register == Register.Talk ? 4 : 2);
        var record = Enter(n, id, unit, register, kind, $"{Matters[_random.Next(Matters.Length)]} {1 + _random.Next(900)}, việc số {n}");
        object detail = register switch
        {
            Register.Letter => LetterOf(record, unit, (Direction)kind),
            Register.Patrol => new Patrol(id) { Host = (Side)_random.Next(2), FromMarker = "65", ToMarker = "71", Condition = MarkerCondition.Unchanged, MinutesSigned = true },
            _ => new Talk(id)
            {
                Level = TalkLevel.Post, Place = "trạm", Host = (Side)_random.Next(2), MinutesSigned = true, Languages = WrittenLanguages.Vietnamese,
            },
        };
        return (record, detail);
    }

    private Record Enter(int n, RecordId id, int unit, Register register, int kind, string summary)
    {
        var (now, book) = (_clock.Now, register == Register.Letter ? kind : (int?)null);
        var local = now.ToOffset(TimeSpan.FromHours(7));
        var day = DateOnly.FromDateTime(local.DateTime);
        var author = AuthorOf(unit);
        var record = new Record(
            id,
            new RecordNumbers(
                Border.Post(unit), register, day.Year, Next(unit, register, day.Year, RecordCounter.WholeRegister),
                book, book is { } b ? Next(unit, register, day.Year, b) : null),
            new RecordEvent(Border.KimBinh, kind, now.AddMinutes(-30), null, true, DateOnly.FromDateTime(local.DateTime.AddMinutes(-30)), Zone, summary, ""),
            new RecordOrigin(Border.Officer(author), now, day, false, Offer.FirstOfficer + author, n + 1, _random.NextInt64()),
            planned: false);
        record.FindBy(FindWords.Of(summary, "Kim Bình"));
        if (register != Register.Letter)
        {
            var patrol = register == Register.Patrol;
            record.Count(ours: 8, theirs: 8, teams: patrol ? 1 : 0, metres: patrol ? 12_000 : 0, online: !patrol && n % 9 == 0);
        }

        if (_random.Next(100) == 0)
        {
            record.Void("ghi nhầm", Border.Officer(author), now.AddMinutes(5));
        }

        return record;
    }

    private Letter LetterOf(Record record, int unit, Direction direction)
    {
        var asks = record.State == RecordState.Done && _random.Next(5) == 0;
        if (asks && _random.Next(20) > 0)
        {
            WaitingIn(unit, direction).Enqueue((record.Id, record.EventAt.AddDays(1 + _random.Next(9))));
        }

        var turned = WaitingIn(unit, 1 - direction);
        var answers = record.State == RecordState.Done && turned.TryPeek(out var first) && first.AnswerableAt <= record.EventAt ? turned.Dequeue().Id : (RecordId?)null;
        return new Letter(record.Id, direction)
        {
            TheirRef = direction == Direction.Received ? FormattableString.Invariant($"{record.BookNumber}/QLBG") : null,
            Handover = Handover.AtTheLine, Languages = WrittenLanguages.Vietnamese, NeedsReply = asks,
            Due = asks ? record.EventDate.AddDays(7) : null, ReplyToId = answers,
        };
    }

    private Queue<(RecordId Id, DateTimeOffset AnswerableAt)> WaitingIn(int unit, Direction direction) =>
        _waiting.TryGetValue((unit, direction), out var queue) ? queue : _waiting[(unit, direction)] = new();

    // Officer n belongs to post n % units.
    private int AuthorOf(int unit) => unit + (units * _random.Next(((people - unit - 1) / units) + 1));

    private int Next(int unit, Register register, int year, int book) =>
        _last[(unit, register, year, book)] = _last.GetValueOrDefault((unit, register, year, book)) + 1;

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
