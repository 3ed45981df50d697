using LiaisonBot.Commands;
using LiaisonBot.Commands.Lines;
using LiaisonBot.Records;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Records;

namespace LiaisonBot.Talks;

/// <summary>A planned talk has happened: members, place, minutes as they turned out.</summary>
internal sealed class TalkDetailsAdded(LiaisonDb db, Registrar registrar) : IPlanDetails
{
    public async Task<LineProblem?> AddAsync(Record record, string details, CommandCall call, CancellationToken ct)
    {
        var talk = await db.Talks.FindAsync([record.Id], ct) ?? throw new InvalidOperationException("A talk's record has no talk.");
        var counterpart = call.Roster.Counterparts.Get(record.CounterpartId);
        var plan = TalkCard.DraftOf(record, talk, counterpart.NameVi);
        var line = PlanDetails.LineOf(
            $"{plan.Counterpart}, {TalkLineWords.Of(plan.Kind, Tongue.En)}, done, {LineWriter.Moment(plan.Start, null, false)}", details, plan.Summary);
        var parsed = TalkLine.Read(line, new LineContext(call.SentAt, TimeZoneInfo.FindSystemTimeZoneById(record.Zone), call.Actor.Language));
        if (!parsed.Ok)
        {
            return parsed.Problem;
        }

        var whole = Merge(plan, parsed.Value);
        var entry = TalkLogged.EntryOf(record.UnitId, whole, counterpart) with { TimeSaid = parsed.Value.TimeSaid };
        registrar.Tell(record, entry, talk, TalkLogged.TalkOf(record.Id, whole));
        return null;
    }

    private static TalkDraft Merge(TalkDraft plan, TalkDraft said) => plan with
    {
        Start = said.TimeSaid ? said.Start : plan.Start,
        End = said.TimeSaid ? said.End : plan.End,
        Online = said.Online || plan.Online,
        Ordinal = said.Ordinal ?? plan.Ordinal,
        Place = said.Place ?? plan.Place,
        Host = said.Host ?? plan.Host,
        Ours = said.Ours ?? plan.Ours,
        Theirs = said.Theirs ?? plan.Theirs,
        HeadOurs = said.HeadOurs ?? plan.HeadOurs,
        HeadTheirs = said.HeadTheirs ?? plan.HeadTheirs,
        Interpreter = said.Interpreter ?? plan.Interpreter,
        MinutesSigned = said.MinutesSigned || plan.MinutesSigned,
        MinutesLanguages = said.MinutesLanguages == WrittenLanguages.None ? plan.MinutesLanguages : said.MinutesLanguages,
        Summary = said.Summary,
    };
}
