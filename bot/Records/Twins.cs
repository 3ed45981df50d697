using LiaisonBot.Calendar;
using LiaisonBot.Commands;
using LiaisonBot.Storage.Records;

namespace LiaisonBot.Records;

/// <summary>What the question says of the one that is there already, and of the one that is to be logged.</summary>
/// <param name="LoggedAt">Wall clock in its zone.</param>
internal sealed record TwinView(string Number, string Author, DateTime LoggedAt, string Summary, string NewSummary, Register Register);

/// <summary>A record that looks like one that is there already is not logged before somebody says that it is another.</summary>
internal sealed class Twins(Cards cards)
{
    /// <summary>The name of the question.</summary>
    public const string Question = "twin";

    private const string Same = "same";
    private const string Another = "new";

    /// <summary>The question, or the card of the old one once it was said to be the same; null when the new one is to be logged.</summary>
    public async Task<Reply?> AskAsync(CommandCall call, Record? twin, string summary, CancellationToken ct) => (twin, call.Answers[Question]) switch
    {
        (null, _) or (_, Another) => null,
        ({ } old, Same) => await cards.ShowAsync(old, new Reader(call.Actor, call.Roster, call.Say), call.SentAt, ct),
        ({ } old, _) => Reply.Ask(
            call, Question, call.Say.TwinFound(Of(old, call, summary)),
            new Choice(call.Say.TwinIsTheSame(RecordName.Of(old, call.Actor)), Same), new Choice(call.Say.TwinIsAnother(), Another), new Choice(call.Say.DoNotLog(), AskedPressed.Dropped)),
    };

    private static TwinView Of(Record old, CommandCall call, string summary) => new(
        RecordName.Of(old, call.Actor), call.Roster.FindPerson(old.AuthorId)?.Name ?? "",
        WallClock.ToLocal(old.LoggedAt, TimeZoneInfo.FindSystemTimeZoneById(old.Zone)), old.Summary, summary, old.Register);
}
