using LiaisonBot.Calendar;

namespace LiaisonBot.Commands.Lines;

/// <summary>When it happened or will. Day and time may stand in two segments.</summary>
internal sealed class WhenDetail() : Detail(LineField.When)
{
    private static readonly string[] Keywords = ["thoi gian", "ngay gio", "date", "time", "when"];

    public SpokenMoment? Moment { get; private set; }

    /// <summary>The person's own words for it; empty when nothing was said.</summary>
    public string Found { get; private set; } = "";

    public override Taken? Read(Segment segment)
    {
        var reading = ReadMoment(segment);
        return reading.Fault switch
        {
            MomentFault.NotAMoment => null,
            MomentFault.NoSuchTime => Fail(LineReason.NoSuchTime, segment),
            _ => Join(reading.Moment!, segment),
        };
    }

    /// <summary>The day without the time that is none: the corrected line must not say now, which nobody meant.</summary>
    public override void Salvage(Segment segment)
    {
        if (ReadMoment(segment) is { Fault: MomentFault.NoSuchTime, Day: var day })
        {
            var dayAlone = new SpokenMoment(day, null);
            Moment = Moment is null ? dayAlone : Moment.Join(dayAlone) ?? Moment;
        }
    }

    private static MomentReading ReadMoment(Segment segment) => MomentReader.Read((segment.After(Keywords) ?? segment).Typed);

    private Taken Join(SpokenMoment moment, Segment segment)
    {
        var joined = Moment is null ? moment : Moment.Join(moment);
        if (joined is null)
        {
            return Fail(LineReason.Repeated, segment);
        }

        Moment = joined;
        Found = Found.Length == 0 ? segment.Typed : $"{Found}, {segment.Typed}";
        return new Taken(null);
    }
}
