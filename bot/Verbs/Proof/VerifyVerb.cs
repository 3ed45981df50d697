using System.CommandLine;
using LiaisonBot.Storage;
using LiaisonBot.Words;

namespace LiaisonBot.Verbs.Proof;

/// <summary><c>verify [FILE]</c>: proves that nothing is lost, doubled or changed behind the audit's back. One line a check.</summary>
internal static class VerifyVerb
{
    public static Command Build(LookDesk desk)
    {
        var file = new Argument<string?>("FILE") { Arity = ArgumentArity.ZeroOrOne, Description = "a database, such as a copy; by default the data folder's" };
        return new Command("verify", "Prove that nothing is lost, doubled or changed") { file }.Does((parsed, ct) => desk.LookAsync(parsed.GetValue(file), VerifyAsync, ct));
    }

    private static async Task<string> VerifyAsync(Look look)
    {
        var failed = 0;
        foreach (var check in Checks.All)
        {
            var verdict = await JudgeAsync(check, look);
            failed += verdict.Wrong is null ? 0 : 1;
            foreach (var line in verdict.Notes.Prepend(verdict.Wrong ?? verdict.LeftOut ?? VerbWords.Fine()))
            {
                await Console.Out.WriteLineAsync(check.Name.PadRight(9) + line);
            }
        }

        return failed == 0 ? VerbWords.Verified(Checks.All.Count) : throw new VerbException(VerbWords.NotVerified(failed, Checks.All.Count));
    }

    // A page that cannot be read is a finding; the checks behind it may still find more.
    private static async Task<Verdict> JudgeAsync(Check check, Look look)
    {
        // PostgreSQL answers nothing more in a transaction in which something failed.
        await look.Db.SetSavepointAsync(look.Ct);
        try
        {
            var verdict = await check.RunAsync(look);
            await look.Db.KeepSavepointAsync(look.Ct);
            return verdict;
        }
        catch (Exception failure) when (UniqueClash.IsOfTheDatabase(failure) || failure is InvalidOperationException or InvalidCastException or FormatException
            or KeyNotFoundException or System.Text.Json.JsonException)
        {
            await look.Db.ReturnToSavepointAsync(look.Ct);
            return new Verdict(VerbWords.CannotRead(UniqueClash.Describe(failure)));
        }
    }
}
