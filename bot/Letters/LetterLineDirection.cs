using LiaisonBot.Commands.Lines;
using LiaisonBot.Storage.Letters;

namespace LiaisonBot.Letters;

/// <summary>The direction that begins a letter line: nhận từ, gửi cho, đến, đi, sent to, received from.</summary>
/// <param name="Ambiguous">"đến Kim Bình" is received by register, but can be read as "to".</param>
/// <param name="Mistyped">The word taken for a direction word although it is not spelt as one; null when spelt well.</param>
/// <param name="Rest">What stands behind the direction words.</param>
internal sealed record LetterLineDirection(Direction? Direction, bool Ambiguous, string? Mistyped, Segment Rest)
{
    private static readonly string[] Leads = ["thư", "thu", "letter", "đã", "da", "công", "văn", "we"];

    private static readonly string[] Known = ["nhan", "gui", "received", "sent", "receive", "send"];

    public static LetterLineDirection Read(Segment first)
    {
        var words = first.Typed.Split(' ');
        var lead = words.TakeWhile(word => Fillers.IsOne(word, Leads)).Count();
        var at = lead < words.Length && Of(words[lead]) is not null ? lead : 0;
        var word = words[at];
        var rest = new Segment(string.Join(' ', words[(at + 1 + Noun(words[(at + 1)..]))..]));
        if (Of(word) is { } direction)
        {
            var turnable = Fillers.IsOne(word, "đến", "den") && !(at + 1 < words.Length && Fillers.IsOne(words[at + 1], "từ", "tu", "from"));
            return new(direction, turnable, null, rest);
        }

        return Typo.Suggest(word, Known) is { } meant && !first.Empty
            ? new(meant[0] is 'n' or 'r' ? Storage.Letters.Direction.Received : Storage.Letters.Direction.Sent, false, word, rest)
            : new(null, false, null, first);
    }

    // "nhận thư từ Kim Bình", "sent a letter to Jinping": the noun between the direction and its small word says nothing new.
    private static int Noun(string[] words)
    {
        var noun = words.TakeWhile(word => Fillers.IsOne(word, "thư", "thu", "a", "letter")).Count();
        return noun < words.Length && Fillers.Is(words[noun]) ? noun : 0;
    }

    private static Direction? Of(string word)
    {
        var folded = Calendar.Folding.Fold(word);
        return folded is "nhan" or "received" or "receive" || Fillers.IsOne(word, "đến", "den", "từ", "tu", "from")
            ? Storage.Letters.Direction.Received
            : folded is "gui" or "sent" or "send" || Fillers.IsOne(word, "đi", "di", "cho", "to", "tới", "toi")
            ? Storage.Letters.Direction.Sent
            : null;
    }
}
