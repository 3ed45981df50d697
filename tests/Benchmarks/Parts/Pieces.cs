using BenchmarkDotNet.Attributes;
using LiaisonBot.Benchmarks.Load;
using LiaisonBot.Benchmarks.Server;
using LiaisonBot.Calendar;
using LiaisonBot.Chat;
using LiaisonBot.Commands.Lines;
using LiaisonBot.Commands.Secrecy;
using LiaisonBot.Delivery;
using LiaisonBot.Letters;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Audit;
using LiaisonBot.Storage.Counterparts;
using LiaisonBot.Storage.Letters;
using LiaisonBot.Storage.Records;
using LiaisonBot.Wire.Answers;
using LiaisonBot.Words;

namespace LiaisonBot.Benchmarks.Parts;

/// <summary>What touches neither disk nor network.</summary>
[MemoryDiagnoser]
public class Pieces
{
    private readonly string _long = "nhận từ Kim Bình, số 44/QLBG, hôm qua 14h, khẩn, hạn 5 ngày làm việc: đề nghị xác minh hai người khu vực mốc 65";
    private static readonly DateTimeOffset Now = new(2026, 11, 26, 9, 0, 0, TimeSpan.FromHours(7));
    private readonly LineContext _context = new(Now, TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh"), Tongue.Vi);
    private readonly string _short = Offer.Letter.Replace("/letter ", "", StringComparison.Ordinal).Replace("{n}", "1", StringComparison.Ordinal);
    private readonly byte[] _update = new Backlog(1, new Offer(0, 1, 1), Now.ToUnixTimeSeconds()).Slice(0, 1).ToArray();
    private readonly AuditRow _row = new(1, AuditRow.Root, new AuditEntry(Now, new PersonId(1), 1, "record.entered", "record:1", null, new string('x', 500)));
    private readonly Cadence _cadence = CadenceReader.FromStored("monthly last-workday 16:00");
    private readonly WorkingDays _working = new();
    private readonly LetterView _view = View();
    private readonly Parcel _parcel = new() { Text = new TextOut(1001, Phrases.In(Tongue.Vi).LetterCard(View()), Keyboard.Row(new Button("Rút lại", "undo:1"))) };
    private string _written = "";

    [GlobalSetup]
    public void Write() => _written = _parcel.Write();

    [Benchmark(Description = "Read a short letter line")]
    public object ReadShortLine() => LetterLine.Read(_short, _context);

    [Benchmark(Description = "Read a long letter line")]
    public object ReadLongLine() => LetterLine.Read(_long, _context);

    [Benchmark(Description = "Look for a mark of secrecy")]
    public object? LookForSecrecy() => SecrecyGate.Finds(_long);

    [Benchmark(Description = "Decode an update")]
    public object? DecodeUpdate() => UpdateDecoder.Decode(_update);

    [Benchmark(Description = "Write the card of a letter")]
    public string WriteCard() => Phrases.In(Tongue.Vi).LetterCard(_view);

    [Benchmark(Description = "Write a parcel")]
    public string WriteParcel() => _parcel.Write();

    [Benchmark(Description = "Read a parcel")]
    public object ReadParcel() => Parcel.Read(_written);

    [Benchmark(Description = "Hash an audit row")]
    public string HashAuditRow() => _row.ComputeHash();

    [Benchmark(Description = "Next last working day of a month")]
    public DateTimeOffset? NextTime() => _cadence.NextAfter(Now, _context.Zone, _working);

    private static LetterView View()
    {
        var record = new Record(
            new RecordId(1), new RecordNumbers(Border.Post(0), Register.Letter, 2026, 1, 0, 1),
            new RecordEvent(Border.KimBinh, 0, Now, null, true, new DateOnly(2026, 11, 26), "Asia/Ho_Chi_Minh", "đề nghị xác minh hai người khu vực mốc 65", "6"),
            new RecordOrigin(Border.Officer(0), Now, new DateOnly(2026, 11, 26), false, 1001, 1, 1), planned: false);
        var counterpart = new Counterpart(Border.KimBinh, "Kim Bình", "Jinping", "金平", "CN", "Asia/Shanghai");
        return new LetterView(record, new Letter(record.Id, Direction.Sent), "L-2026-0001", counterpart, Now.DateTime, null, false, null, null, null, "/thu gửi cho Kim Bình, 26/11/2026 09:00, sổ 6: đề nghị xác minh hai người khu vực mốc 65");
    }
}
