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
        var reading = MomentReader.Read((segment.After(Keywords) ?? segment).Typed);
        return reading.Fault switch
        {
            MomentFault.NotAMoment => null,
            MomentFault.NoSuchTime => Fail(LineReason.NoSuchTime, segment),
            _ => Join(reading.Moment!, segment),
        };
    }

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
