namespace LiaisonBot.Storage;

/// <summary>A query compiled once for each provider that this process uses: EF Core compiles it for one model, and each has its own.</summary>
internal sealed class PerProvider<TQuery>(Func<TQuery> compile)
{
    private readonly Lazy<TQuery> _sqlite = new(compile);
    private readonly Lazy<TQuery> _postgres = new(compile);

    /// <summary>The query for this database.</summary>
    public TQuery For(LiaisonDb db) => (db is SqliteLiaisonDb ? _sqlite : _postgres).Value;
}
