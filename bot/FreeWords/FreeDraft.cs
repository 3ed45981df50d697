using LiaisonBot.Commands.Lines;
using LiaisonBot.Storage.Records;

namespace LiaisonBot.FreeWords;

/// <summary>Turns what a walk found into canonical segments, by the register's own line; what it does not take becomes a doubt.</summary>
internal static class FreeDraft
{
    private const int MostTries = 8;

    public static FreeReading Of(Register register, bool guessed, FreeWalk walk, LineContext context)
    {
        var doubts = Missing(register, walk, context.Language);
        var segments = walk.Segments.ToList();
        for (var tries = 0; tries < MostTries; tries++)
        {
            var (line, problem) = FreeBook.Canonical(register, Argument(register, walk, segments, context.Language), context);
            if (line is not null)
            {
                return new(register, guessed, [.. Said(register, line, walk, doubts, context).Where(said => said.Field != LineField.When || segments.Exists(one => one.Field == LineField.When))], doubts);
            }

            doubts.RemoveAll(doubt => doubt.Field == problem!.Field);
            doubts.Add(new(problem!.Field, [.. problem.Candidates.Select(LineWriter.Day)]));
            if (segments.RemoveAll(segment => IsAbout(problem, segment)) == 0)
            {
                break;
            }
        }

        return new(register, guessed, [], doubts);
    }

    private static bool IsAbout(LineProblem problem, (LineField Field, string Typed) segment) =>
        segment.Field == problem.Field || (problem.Found.Length > 0 && problem.Found.Contains(segment.Typed, StringComparison.Ordinal));

    private static List<FreeDoubt> Missing(Register register, FreeWalk walk, Tongue tongue)
    {
        var doubts = new List<FreeDoubt>();
        var letter = register == Register.Letter;
        Ask(letter && (walk.Received is null || walk.DirectionUnsure), LineField.Direction, [Towards(true, tongue), Towards(false, tongue)]);
        Ask(walk.Counterpart is null || walk.CounterpartsFitting.Count > 0, LineField.Counterpart, walk.CounterpartsFitting);
        Ask(!letter && !walk.Says(LineField.Kind), LineField.Kind, Kinds(register, tongue));
        Ask(!LineText.SaysSomething(walk.Summary), LineField.Summary, []);
        walk.Unsure.ForEach(field => Ask(letter || field != LineField.When, field, []));
        return doubts;

        void Ask(bool unclear, LineField field, IReadOnlyList<string> candidates) => doubts.AddRange(unclear ? [new(field, candidates)] : []);
    }

    private static IReadOnlyList<string> Kinds(Register register, Tongue tongue) => (register, tongue) switch
    {
        (Register.Patrol, Tongue.Vi) => ["song phương", "liên hợp"],
        (Register.Patrol, _) => ["bilateral", "joint"],
        (_, Tongue.Vi) => ["định kỳ", "đột xuất", "thường niên", "giao ban"],
        _ => ["periodic", "extraordinary", "annual", "conference"],
    };

    private static string Towards(bool received, Tongue tongue) => (received, tongue) switch
    {
        (true, Tongue.Vi) => "nhận từ",
        (false, Tongue.Vi) => "gửi cho",
        (true, _) => "received from",
        _ => "sent to",
    };

    // What is needed and was not said is filled in to be read, and left out again of what was said.
    private static string Argument(Register register, FreeWalk walk, List<(LineField Field, string Typed)> segments, Tongue tongue)
    {
        var name = walk.Counterpart ?? Placeholders.Counterpart(tongue);
        var head = register == Register.Letter ? $"{Towards(walk.Received ?? true, tongue)} {name}" : name;
        var kind = register == Register.Letter || segments.Exists(segment => segment.Field == LineField.Kind) ? [] : Kinds(register, tongue).Take(1);
        var summary = LineText.SaysSomething(walk.Summary) ? walk.Summary : Placeholders.Summary(tongue);
        return $"{string.Join(", ", kind.Prepend(head).Concat(segments.Select(segment => segment.Typed)))}: {summary}";
    }

    private static IEnumerable<FreeSaid> Said(Register register, string line, FreeWalk walk, List<FreeDoubt> doubts, LineContext context)
    {
        var (details, summary) = LineText.Split(line);
        var take = FreeBook.Taker(register, context);
        if (walk.Received is { } received)
        {
            yield return new(LineField.Direction, Towards(received, context.Language));
        }

        if (walk.Counterpart is { } name)
        {
            yield return new(LineField.Counterpart, name);
        }

        foreach (var segment in LineText.Segments(details).Skip(1))
        {
            var field = take(new(segment)) ?? LineField.Detail;
            if (field != LineField.Kind || walk.Says(field))
            {
                yield return new(field, segment);
            }
        }

        if (!doubts.Exists(doubt => doubt.Field == LineField.Summary))
        {
            yield return new(LineField.Summary, summary!);
        }
    }
}
