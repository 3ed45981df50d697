using LiaisonBot.Commands;
using LiaisonBot.Commands.Lines;
using LiaisonBot.Storage.Records;

namespace LiaisonBot.Records;

/// <summary>Adds what became known when a plan had happened to one register's records.</summary>
internal interface IPlanDetails
{
    /// <summary>
    /// Reads <paramref name="details"/> (like the details of a logging line, with a new summary behind a colon if any) and
    /// writes them into the tracked record. Returns what is wrong with them, with nothing changed then.
    /// </summary>
    Task<LineProblem?> AddAsync(Record record, string details, CommandCall call, CancellationToken ct);
}

/// <summary>Takes details to the register they belong to.</summary>
internal sealed class PlanDetails(IEnumerable<RegisterSpec> registers, IServiceProvider services)
{
    /// <summary>Adds them. The corrected line of a problem confirms the plan without them.</summary>
    public async Task<LineProblem?> AddAsync(Record record, string details, CommandCall call, CancellationToken ct)
    {
        var corrected = "/" + call.Typed + " " + RecordName.Of(record, call.Actor);
        if (registers.First(r => r.Register == record.Register).Details is not { } taker)
        {
            return new LineProblem(LineField.Detail, LineReason.Unknown, details, corrected);
        }

        var problem = await ((IPlanDetails)services.GetRequiredService(taker)).AddAsync(record, details, call, ct);
        return problem is null ? null : problem with { Corrected = corrected };
    }

    /// <summary>The line to be read as the register's own: what the plan says, then the details, then the newest summary.</summary>
    public static string LineOf(string plan, string details, string summary)
    {
        var (said, retold) = LineText.Split(details);
        return $"{plan}, {said}: {(string.IsNullOrEmpty(retold) ? summary : retold)}";
    }
}
