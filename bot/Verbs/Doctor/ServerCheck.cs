using LiaisonBot.Delivery;
using LiaisonBot.Storage;
using LiaisonBot.Words;

namespace LiaisonBot.Verbs.Doctor;

/// <summary>The database on a server, whether it keeps what it says it kept, and who wrote last.</summary>
internal sealed class ServerCheck(VerbFolder folder) : IRegistersCheck
{
    private readonly string _where = folder.Registers.Where;

    /// <inheritdoc/>
    public bool Readable { get; private set; }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Finding>> AskAsync(CancellationToken ct)
    {
        await using var db = (PostgresLiaisonDb)folder.Registers.Open();
        try
        {
            return Tell(await ServerFacts.ReadAsync(db, ct));
        }
        catch (Exception failure) when (UniqueClash.IsOfTheDatabase(failure))
        {
            return [new Finding(Level.Fail, "database", VerbWords.ServerFails(_where, UniqueClash.Describe(failure)))];
        }
    }

    private List<Finding> Tell(ServerFacts facts)
    {
        Readable = facts.Schema is { Filled: true, Unknown.Count: 0, Pending.Count: 0 };
        return
        [
            !facts.Schema.Filled ? new(Level.Warn, "database", VerbWords.NothingThere(_where))
                : facts.Schema.Unknown.Count > 0 ? new(Level.Fail, "database", VerbWords.NewerVersion(_where))
                : facts.Schema.Pending.Count > 0 ? new(Level.Warn, "database", VerbWords.OlderVersion())
                : new(Level.Ok, "database", VerbWords.ServerSound(_where, facts.Version, facts.Bytes)),
            facts.Unsafe is { } settings ? new(Level.Warn, "durable", VerbWords.Unsafe(settings)) : new(Level.Ok, "durable", VerbWords.Durable()),
            new(Level.Ok, "backup", VerbWords.BackupIsTheServers()),
            new(Level.Ok, "host", VerbWords.LastWriter(facts.LastWriter, FolderLock.IsTaken(folder.Data))),
        ];
    }
}
