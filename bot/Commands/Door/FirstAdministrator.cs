using LiaisonBot.Delivery;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Delivery;
using LiaisonBot.Storage.People;

namespace LiaisonBot.Commands.Door;

/// <summary>
/// While a host has no administrator it prints a code at each start, in place of the last one. Straight to standard output:
/// a log may be shipped elsewhere. Registered on a real host only.
/// </summary>
internal sealed class FirstAdministrator(WorkQueue queue, Greeting greeting, TimeProvider time) : BackgroundService
{
    private const string Mark = "first-administrator";
    private static readonly TimeSpan Lasts = TimeSpan.FromDays(30);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        string? code = null;
        try
        {
            await queue.DoAsync(new DeedItem(async (services, ct) =>
            {
                code = await RenewAsync(services.GetRequiredService<LiaisonDb>(), services.GetRequiredService<Admission>(), ct);
                return Reply.Silent;
            })).WaitAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Stopped before the writer came to it: the next start makes a code.
        }

        if (code is not null)
        {
            await Console.Out.WriteLineAsync(greeting.Say.FirstAdministrator(code));
        }
    }

    // The old code dies either way: once there is an administrator none is needed.
    private async Task<string?> RenewAsync(LiaisonDb db, Admission admission, CancellationToken ct)
    {
        var mark = await db.HostMarks.FindAsync([Mark], ct) ?? db.HostMarks.Add(new HostMark(Mark, "")).Entity;
        if (await db.Invites.FindAsync([mark.Value], ct) is { UsedAt: null } old)
        {
            admission.Withdraw(old);
        }

        if (await db.HasAdministratorAsync(ct))
        {
            return null;
        }

        var code = admission.Invite(Role.Administrator, null, null, time.GetUtcNow(), Lasts);
        mark.Set(Admission.Hash(code));
        return code;
    }
}
