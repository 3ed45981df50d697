using LiaisonBot.Calendar;
using LiaisonBot.Chat;
using LiaisonBot.Commands;
using LiaisonBot.Storage.Counterparts;
using LiaisonBot.Storage.Records;

namespace LiaisonBot.Records;

/// <summary>A record as a line of a list.</summary>
/// <param name="When">Wall clock of its zone.</param>
internal sealed record Listed(Record Record, string Number, Counterpart Counterpart, DateTime When)
{
    public static Listed Of(Record record, Reader reader) => new(
        record, RecordName.Of(record, reader.Actor), reader.Roster.Counterparts.Get(record.CounterpartId),
        WallClock.ToLocal(record.EventAt, TimeZoneInfo.FindSystemTimeZoneById(record.Zone)));

    /// <summary>A button that does something to this record.</summary>
    public Button Button(string prefix, string label) => new(label, FormattableString.Invariant($"{prefix}:{Record.Id.Value}"));

    /// <summary>Buttons that open the cards of these, two a row.</summary>
    public static Keyboard? Numbers(IReadOnlyList<Listed> items) => items.Count == 0 ? null
        : new([.. items.Select(i => i.Button(RecordShown.Prefix, i.Number)).Chunk(2)]);
}

/// <summary>Lists that do not fit one message. The page asked for is an answer to the line, so a page is the line run again.</summary>
internal static class ListPages
{
    public const string Question = "page";

    /// <summary>The page asked for, from 0.</summary>
    public static int Of(CommandCall call) =>
        int.TryParse(call.Answers[Question], System.Globalization.CultureInfo.InvariantCulture, out var page) && page > 0 ? page : 0;

    /// <summary>A page with buttons to the one before and the one after.</summary>
    public static Reply Reply(CommandCall call, string html, Keyboard? buttons, bool hasMore)
    {
        var page = Of(call);
        var turns = new List<Choice>();
        if (page > 0)
        {
            turns.Add(new Choice(call.Say.PreviousPage(), (page - 1).ToString(System.Globalization.CultureInfo.InvariantCulture)));
        }

        if (hasMore)
        {
            turns.Add(new Choice(call.Say.NextPage(), (page + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)));
        }

        return turns.Count == 0 ? Commands.Reply.Say(html, buttons)
            : Commands.Reply.Ask(call, Question, html, turns) with { Buttons = buttons, ChoicesInARow = true };
    }
}
