using LiaisonBot.Commands;

namespace LiaisonBot.Backups;

/// <summary>It is time for the nightly backup. The writer only passes it on: a copy may take minutes.</summary>
internal sealed class BackupDue(NightlyBackup nightly) : IAlarm
{
    public Task<Reply> RingAsync(long id, DateTimeOffset due, CancellationToken ct)
    {
        nightly.Begin(due);
        return Task.FromResult(Reply.Silent);
    }
}
