using LiaisonBot.Calendar;
using LiaisonBot.Chat;
using LiaisonBot.Commands.Lines;
using LiaisonBot.Records;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Patrols;
using LiaisonBot.Storage.Records;

namespace LiaisonBot.Patrols;

/// <summary>The card of a patrol: number, kind, time, markers, people, whose turn it is to host, its line to copy.</summary>
internal sealed class PatrolCard(LiaisonDb db) : IRegisterCard
{
    public async Task<string> WriteAsync(Record record, Reader reader, CancellationToken ct)
    {
        var patrol = await db.FindDetailAsync<Patrol>(record.Id, p => p.RecordId, ct) ?? throw new InvalidOperationException("A patrol's record has no patrol.");
        var counterpart = reader.Roster.Counterparts.Get(record.CounterpartId);
        var draft = DraftOf(record, patrol, counterpart.NameVi);
        var turn = record.State == RecordState.Void ? null : HostTurn.Next(await db.LastHostedPatrolAsync(record, ct), reader);
        return reader.Say.PatrolCard(new PatrolView(
            record, patrol, RecordName.Of(record, reader.Actor), counterpart, draft.Start, draft.End, turn,
            draft.LengthMetres is { } metres ? LengthDetail.Write(metres, reader.Say.Language) : null,
            PatrolLine.Write(draft, reader.Say.Language)));
    }

    public async Task<string> LineAsync(Record record, Reader reader, Tongue tongue, CancellationToken ct)
    {
        var patrol = await db.FindDetailAsync<Patrol>(record.Id, d => d.RecordId, ct) ?? throw new InvalidOperationException("A patrol's record has no patrol.");
        return PatrolLine.Write(DraftOf(record, patrol, reader.Roster.Counterparts.Get(record.CounterpartId).NameVi), tongue);
    }

    public IReadOnlyList<Button> Buttons(Record record, Reader reader) => [];

    /// <summary>The patrol as a line would say it.</summary>
    public static PatrolDraft DraftOf(Record record, Patrol patrol, string counterpart)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(record.Zone);
        return new PatrolDraft(
            counterpart, (PatrolKind)record.Kind, WallClock.ToLocal(record.EventAt, zone),
            record.EndAt is { } end ? WallClock.ToLocal(end, zone) : null, record.TimeSaid, patrol.FromMarker, patrol.ToMarker,
            Said(record.Ours), Said(record.Theirs), Said(record.Teams), Said(record.Metres), patrol.Host, patrol.Condition, patrol.MinutesSigned,
            SubjectCodes.Read(record.SubjectCodes), record.Summary, record.State == RecordState.Planned);
    }

    private static int? Said(int number) => number == 0 ? null : number;
}
