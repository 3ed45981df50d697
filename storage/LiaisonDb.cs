using LiaisonBot.Storage.Audit;
using LiaisonBot.Storage.Commands;
using LiaisonBot.Storage.Counterparts;
using LiaisonBot.Storage.Delivery;
using LiaisonBot.Storage.Files;
using LiaisonBot.Storage.Forms;
using LiaisonBot.Storage.Groups;
using LiaisonBot.Storage.Holidays;
using LiaisonBot.Storage.Letters;
using LiaisonBot.Storage.Patrols;
using LiaisonBot.Storage.People;
using LiaisonBot.Storage.Records;
using LiaisonBot.Storage.Reminders;
using LiaisonBot.Storage.Tallies;
using LiaisonBot.Storage.Talks;
using LiaisonBot.Storage.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace LiaisonBot.Storage;

/// <summary>The registers and all that stands around them. One type a provider, so that each has its own migrations.</summary>
public abstract class LiaisonDb : DbContext
{
    private readonly List<object> _fresh = [];

    /// <summary>Changes are looked for once, when saving: entities hold no navigation that would need it before.</summary>
    protected LiaisonDb(DbContextOptions options)
        : base(options) => ChangeTracker.AutoDetectChangesEnabled = false;

    /// <summary>Counters, day figures and recent texts kept between items.</summary>
    public Kept Kept { get; } = new();

    public DbSet<Person> People => Set<Person>();

    public DbSet<RoleGrant> RoleGrants => Set<RoleGrant>();

    public DbSet<Invite> Invites => Set<Invite>();

    public DbSet<Stranger> Strangers => Set<Stranger>();

    public DbSet<Unit> Units => Set<Unit>();

    public DbSet<UnitPlacement> UnitPlacements => Set<UnitPlacement>();

    public DbSet<Counterpart> Counterparts => Set<Counterpart>();

    public DbSet<CounterpartAlias> CounterpartAliases => Set<CounterpartAlias>();

    public DbSet<CounterpartUnit> CounterpartUnits => Set<CounterpartUnit>();

    public DbSet<Record> Records => Set<Record>();

    public DbSet<RecordCounter> RecordCounters => Set<RecordCounter>();

    public DbSet<DayCount> DayCounts => Set<DayCount>();

    public DbSet<RecordMessage> RecordMessages => Set<RecordMessage>();

    public DbSet<Letter> Letters => Set<Letter>();

    public DbSet<FollowUp> FollowUps => Set<FollowUp>();

    public DbSet<FollowUpDay> FollowUpDays => Set<FollowUpDay>();

    public DbSet<Patrol> Patrols => Set<Patrol>();

    public DbSet<Talk> Talks => Set<Talk>();

    public DbSet<KnownChat> KnownChats => Set<KnownChat>();

    public DbSet<Schedule> Schedules => Set<Schedule>();

    public DbSet<Firing> Firings => Set<Firing>();

    public DbSet<TallyPost> TallyPosts => Set<TallyPost>();

    public DbSet<Holiday> Holidays => Set<Holiday>();

    public DbSet<OutboxRow> Outbox => Set<OutboxRow>();

    public DbSet<SeenUpdate> SeenUpdates => Set<SeenUpdate>();

    public DbSet<DeadLetter> DeadLetters => Set<DeadLetter>();

    public DbSet<HostMark> HostMarks => Set<HostMark>();

    public DbSet<AuditRow> AuditRows => Set<AuditRow>();

    public DbSet<AskedLine> AskedLines => Set<AskedLine>();

    public DbSet<FormDraft> FormDrafts => Set<FormDraft>();

    public DbSet<UrgentCall> UrgentCalls => Set<UrgentCall>();

    public DbSet<AttachedFile> AttachedFiles => Set<AttachedFile>();

    public DbSet<RecordPlace> RecordPlaces => Set<RecordPlace>();

    /// <summary>What somebody else has written since this context last did, as far as the last <see cref="BeginWritingAsync"/> saw; anything at first.</summary>
    public Change OthersWrote { get; private set; } = Change.Anything;

    /// <summary>Whether it has begun to write; else it only reads.</summary>
    protected bool Writes { get; private set; }

    /// <summary>How the provider says what is said differently by each.</summary>
    internal abstract Dialect Dialect { get; }

    /// <summary>Creates the database or brings it to this version. Only for a host.</summary>
    public abstract Task OpenAsync(CancellationToken ct);

    /// <summary>Begins the only writing transaction there is at a time, on whichever host, and learns whether others have written.</summary>
    public async Task<IDbContextTransaction> BeginWritingAsync(CancellationToken ct)
    {
        if (!Writes)
        {
            // Kept open for as long as the context lives: data_version is a count of the connection it is asked on, and a pool
            // would hand out another one, or lend this one to somebody whose writes it must notice.
            await Database.OpenConnectionAsync(ct);
            Writes = true;
        }

        var transaction = await Database.BeginTransactionAsync(ct);
        OthersWrote = await LookForOthersAsync(ct);
        return transaction;
    }

    /// <summary>Tells other hosts on the database, once the transaction in hand is committed, of new rows to send and of changed schedules.</summary>
    public virtual Task TellAsync(bool rows, bool schedules, CancellationToken ct) => Task.CompletedTask;

    /// <summary>Keeps other writers out for the transaction in hand and says what they have written since this context last did.</summary>
    protected abstract Task<Change> LookForOthersAsync(CancellationToken ct);

    /// <summary>
    /// Writes a new row that is not changed again in this item: at once inside a transaction, past the change tracker, else with
    /// what is saved next.
    /// </summary>
    public void Insert(object row)
    {
        if (TryInsert(row))
        {
            _fresh.Add(row);
        }
        else
        {
            Add(row);
        }
    }

    /// <summary>The rows of a kind that this item inserted.</summary>
    public IEnumerable<T> Fresh<T>() => _fresh.OfType<T>();

    /// <summary>The item is done with: nothing of it is looked at again with the next.</summary>
    public void Forget()
    {
        ChangeTracker.Clear();
        _fresh.Clear();
    }

    /// <summary>Sets a savepoint in the transaction that is open; one at a time.</summary>
    public abstract Task SetSavepointAsync(CancellationToken ct);

    /// <summary>Keeps what was written since the savepoint, which is gone then.</summary>
    public abstract Task KeepSavepointAsync(CancellationToken ct);

    /// <summary>Undoes what was written since the savepoint, which stays.</summary>
    public abstract Task ReturnToSavepointAsync(CancellationToken ct);

    /// <summary>Has the database take what is held back of the rows inserted and put. Throws what they met there.</summary>
    public abstract Task FlushAsync(CancellationToken ct);

    /// <summary>Takes the words of new records into the index that <c>/find</c> asks, once at least <paramref name="least"/> of this context's wait for it. Outside of its writing transaction it does nothing.</summary>
    public abstract Task IndexWordsAsync(int least, CancellationToken ct);

    /// <summary>Writes the row at once if it can.</summary>
    protected abstract bool TryInsert(object row);

    /// <summary>Writes a row as it stands, over the one with its key if there is one. Only inside a transaction, and past what is tracked.</summary>
    public abstract void Put(object row);

    /// <inheritdoc/>
    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        ChangeTracker.DetectChanges();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    /// <inheritdoc/>
    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        ChangeTracker.DetectChanges();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<Milliseconds>();
        configurationBuilder.Properties<PersonId>().HaveConversion<KeyConverter<PersonId>>();
        configurationBuilder.Properties<UnitId>().HaveConversion<KeyConverter<UnitId>>();
        configurationBuilder.Properties<CounterpartId>().HaveConversion<KeyConverter<CounterpartId>>();
        configurationBuilder.Properties<RecordId>().HaveConversion<KeyConverter<RecordId>>();
        configurationBuilder.Properties<ScheduleId>().HaveConversion<KeyConverter<ScheduleId>>();
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(LiaisonDb).Assembly);
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(type => type.GetProperties()))
        {
            property.SetColumnName(SnakeCase(property.Name));
        }
    }

    internal IEntityType TypeOf(object row) => Model.FindEntityType(row.GetType()) ?? throw new ArgumentException("It has no table: " + row.GetType().Name, nameof(row));

    // SQLite cannot order DateTimeOffset and PostgreSQL keeps microseconds; whole milliseconds since 1970 in UTC are the same in both.
    internal sealed class Milliseconds() : ValueConverter<DateTimeOffset, long>(
        at => at.ToUnixTimeMilliseconds(), ms => DateTimeOffset.FromUnixTimeMilliseconds(ms));

    // unit_id rather than UnitId: PostgreSQL folds what is not quoted, and people will read these tables by hand.
    private static string SnakeCase(string name) => string.Concat(
        name.Select((c, i) => char.IsUpper(c) ? (i == 0 ? "" : "_") + char.ToLowerInvariant(c) : c.ToString()));
}

/// <summary>What may have changed in the registers without this host's doing.</summary>
public enum Change
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Records and what hangs on them, but neither people, units, counterparts nor holidays.</summary>
    Records,

    /// <summary>Whatever there is.</summary>
    Anything,
}
