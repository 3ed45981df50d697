using LiaisonBot.Calendar;
using LiaisonBot.Chat;
using LiaisonBot.Commands.Lines;
using LiaisonBot.Records;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Records;
using LiaisonBot.Storage.Talks;

namespace LiaisonBot.Talks;

/// <summary>The card of a talk: number, kind, ordinal, time, place, people, whose turn it is to host, its line to copy.</summary>
internal sealed class TalkCard(LiaisonDb db) : IRegisterCard
{
    public async Task<string> WriteAsync(Record record, Reader reader, CancellationToken ct)
    {
        var talk = await db.FindDetailAsync<Talk>(record.Id, t => t.RecordId, ct) ?? throw new InvalidOperationException("A talk's record has no talk.");
        var counterpart = reader.Roster.Counterparts.Get(record.CounterpartId);
        var draft = DraftOf(record, talk, counterpart.NameVi);
        var live = record.State != RecordState.Void;
        var turn = live && !record.Online ? HostTurn.Next(await db.LastHostedTalkAsync(record, ct), reader) : null;
        var order = live ? OrderOf(await db.LastOrdinalAsync(record, talk.Level, ct), record, reader) : null;
        return reader.Say.TalkCard(new TalkView(
            record, talk, RecordName.Of(record, reader.Actor), counterpart, draft.Start, draft.End, turn, order, TalkLine.Write(draft, reader.Say.Language)));
    }

    public async Task<string> LineAsync(Record record, Reader reader, Tongue tongue, CancellationToken ct)
    {
        var talk = await db.FindDetailAsync<Talk>(record.Id, d => d.RecordId, ct) ?? throw new InvalidOperationException("A talk's record has no talk.");
        return TalkLine.Write(DraftOf(record, talk, reader.Roster.Counterparts.Get(record.CounterpartId).NameVi), tongue);
    }

    public IReadOnlyList<Button> Buttons(Record record, Reader reader) => [];

    /// <summary>The talk as a line would say it.</summary>
    public static TalkDraft DraftOf(Record record, Talk talk, string counterpart)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(record.Zone);
        return new TalkDraft(
            counterpart, (TalkKind)record.Kind, record.Online, talk.Level, WallClock.ToLocal(record.EventAt, zone),
            record.EndAt is { } end ? WallClock.ToLocal(end, zone) : null, record.TimeSaid, talk.Ordinal, talk.Place, talk.Host,
            Said(record.Ours), Said(record.Theirs), talk.OurHead, talk.TheirHead, talk.Interpreter, talk.MinutesSigned, talk.Languages,
            SubjectCodes.Read(record.SubjectCodes), record.Summary, record.State == RecordState.Planned);
    }

    private static OrdinalTurn? OrderOf((Record Record, int Ordinal)? last, Record record, Reader reader) => last is not var (before, ordinal) ? null
        : new OrdinalTurn(ordinal + 1, RecordName.Of(before, reader.Actor), before.EventDate.Year < record.EventDate.Year);

    private static int? Said(int number) => number == 0 ? null : number;
}
