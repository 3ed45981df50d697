using LiaisonBot.Storage;
using LiaisonBot.Storage.Audit;
using LiaisonBot.Storage.Files;
using LiaisonBot.Storage.Letters;
using LiaisonBot.Storage.Records;
using LiaisonBot.Words;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Verbs.Proof;

/// <summary>What <c>verify</c> proves, in this order: what comes later rests on what comes before.</summary>
internal static class Checks
{
    public static IReadOnlyList<Check> All { get; } =
    [
        Of("file", async look => await look.Db.FindDamageAsync(look.Ct) ?? await look.Db.FindDanglingAsync(look.Ct)),
        Of("guards", look => look.Db.FindBrokenGuardAsync(look.Ct)),
        Of("audit", look => AuditCheck.FindBrokenAsync(look.Db.Database.GetDbConnection(), look.Passed, look.Ct)),
        Of("numbers", async look => await look.Db.FindWrongNumberAsync(await look.CodesAsync(), look.Passed, look.Ct)),
        Of("details", look => look.Db.FindWrongDetailAsync(look.Ct)),
        Of("records", async look => await look.Db.FindUnauditedAsync(look.Passed, look.Ct) ?? await look.Db.FindUnindexedAsync(look.Ct)),
        Of("days", async look => await look.Db.FindWrongDayAsync(await look.CodesAsync(), look.Passed, look.Ct)),
        Of("waiting", FindWrongWaitingAsync),
        new("files", JudgeFilesAsync),
        new("tallies", look => new TallyProof(look).JudgeAsync()),
    ];

    private static Check Of(string name, Func<Look, Task<string?>> find) => new(name, async look => new Verdict(await find(look)));

    private static async Task<Verdict> JudgeFilesAsync(Look look)
    {
        if (look.Shelf is not { } shelf)
        {
            return new Verdict(null) { LeftOut = VerbWords.FilesLieElsewhere() };
        }

        await foreach (var (file, audited) in look.Db.KeptFilesAsync().WithCancellation(look.Ct))
        {
            look.Passed();
            var (isThere, isWhole) = await shelf.CheckAsync(file.Sha256!, look.Ct);
            if (!isThere || !isWhole || !audited)
            {
                return new Verdict(VerbWords.WrongFile(file.Sha256!, isThere, isWhole));
            }
        }

        return new Verdict(null);
    }

    private static async Task<string?> FindWrongWaitingAsync(Look look) =>
        await look.Db.FirstWrongFollowUpAsync(look.Ct) is { } id ? VerbWords.WrongFollowUp(id)
        : await look.Db.FirstWrongFollowUpDayAsync(look.Ct) is { } day ? VerbWords.WrongFollowUpDay(day)
        : null;
}
