using LiaisonBot.Commands;
using LiaisonBot.Commands.Lines;
using LiaisonBot.Records;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Patrols;
using LiaisonBot.Storage.Records;

namespace LiaisonBot.Patrols;

/// <summary>A planned patrol has happened: people, markers, kilometres as they turned out.</summary>
internal sealed class PatrolDetailsAdded(LiaisonDb db, Registrar registrar) : IPlanDetails
{
    public async Task<LineProblem?> AddAsync(Record record, string details, CommandCall call, CancellationToken ct)
    {
        var patrol = await db.Patrols.FindAsync([record.Id], ct) ?? throw new InvalidOperationException("A patrol's record has no patrol.");
        var counterpart = call.Roster.Counterparts.Get(record.CounterpartId);
        var plan = PatrolCard.DraftOf(record, patrol, counterpart.NameVi);
        var line = PlanDetails.LineOf(
            $"{plan.Counterpart}, {PatrolLineWords.Of(plan.Kind, Tongue.En)}, done, {LineWriter.Moment(plan.Start, null, false)}", details, plan.Summary);
        var parsed = PatrolLine.Read(line, new LineContext(call.SentAt, TimeZoneInfo.FindSystemTimeZoneById(record.Zone), call.Actor.Language));
        if (!parsed.Ok)
        {
            return parsed.Problem;
        }

        var whole = Merge(plan, parsed.Value);
        var entry = PatrolLogged.EntryOf(record.UnitId, whole, counterpart) with { TimeSaid = parsed.Value.TimeSaid };
        registrar.Tell(record, entry, patrol, PatrolLogged.PatrolOf(record.Id, whole));
        return null;
    }

    private static PatrolDraft Merge(PatrolDraft plan, PatrolDraft said) => plan with
    {
        Start = said.TimeSaid ? said.Start : plan.Start,
        End = said.TimeSaid ? said.End : plan.End,
        FromMarker = said.FromMarker ?? plan.FromMarker,
        ToMarker = said.FromMarker is null ? plan.ToMarker : said.ToMarker,
        Ours = said.Ours ?? plan.Ours,
        Theirs = said.Theirs ?? plan.Theirs,
        Teams = said.Teams ?? plan.Teams,
        LengthMetres = said.LengthMetres ?? plan.LengthMetres,
        Host = said.Host ?? plan.Host,
        Condition = said.Condition == MarkerCondition.Unsaid ? plan.Condition : said.Condition,
        MinutesSigned = said.MinutesSigned || plan.MinutesSigned,
        Summary = said.Summary,
    };
}
