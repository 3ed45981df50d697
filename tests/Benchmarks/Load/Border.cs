using LiaisonBot.Benchmarks.Server;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Counterparts;
using LiaisonBot.Storage.People;
using LiaisonBot.Storage.Units;
using Microsoft.Data.Sqlite;

namespace LiaisonBot.Benchmarks.Load;

/// <summary>The stretch of border that the load plays on: a province, its posts, a counterpart they all face, officers.</summary>
internal static class Border
{
    private const string Zone = "Asia/Ho_Chi_Minh";
    private static readonly DateOnly Since = new(2010, 1, 1);

    /// <summary>The account of the province's coordinator.</summary>
    public const long Coordinator = 1000;

    public static readonly UnitId Province = new(1);

    /// <summary>What all posts face: the counterpart that <see cref="Offer.Letter"/> names.</summary>
    public static readonly CounterpartId KimBinh = new(1);

    /// <summary>The <paramref name="n"/>th post, from 0.</summary>
    public static UnitId Post(int n) => new(10 + n);

    /// <summary>Who logs the <paramref name="n"/>th letter.</summary>
    public static PersonId Officer(int n) => new(100 + n);

    public static SqliteLiaisonDb Open(string folder) => new(SqliteLiaisonDb.OptionsFor(Path.Combine(folder, "liaison.db")));

    /// <summary>Makes the database in <paramref name="folder"/>, as the host would have it with so many units and people.</summary>
    public static async Task MakeAsync(string folder, int people, int units)
    {
        await using (var db = Open(folder))
        {
            await MakeAsync(db, people, units);
        }

        SqliteConnection.ClearAllPools();
    }

    /// <summary>Makes the database likewise, wherever it stands.</summary>
    public static async Task MakeAsync(LiaisonDb db, int people, int units)
    {
        await db.OpenAsync(CancellationToken.None);
        AddUnits(db, units);
        AddPeople(db, people, units, TimeProvider.System.GetUtcNow());
        await db.SaveChangesAsync();
    }

    private static void AddUnits(LiaisonDb db, int units)
    {
        db.Units.Add(new Unit(Province, "LC", "Biên phòng tỉnh Lai Châu", "Lai Chau Border Command", Zone, Since));
        db.UnitPlacements.Add(new UnitPlacement(Province, Since, null));
        db.Counterparts.Add(new Counterpart(KimBinh, "Kim Bình", "Jinping", "金平", "CN", "Asia/Shanghai"));
        for (var n = 0; n < units; n++)
        {
            db.Units.Add(new Unit(Post(n), FormattableString.Invariant($"P{n:00}"), $"Đồn số {n}", $"Post {n}", Zone, Since));
            db.UnitPlacements.Add(new UnitPlacement(Post(n), Since, Province));
            db.Counterparts.Add(new Counterpart(new CounterpartId(10 + n), $"Trạm phía bạn {n}", $"Station {n}", null, "CN", "Asia/Shanghai"));
            db.CounterpartUnits.AddRange(new CounterpartUnit(KimBinh, Post(n)), new CounterpartUnit(new CounterpartId(10 + n), Post(n)));
        }
    }

    private static void AddPeople(LiaisonDb db, int people, int units, DateTimeOffset now)
    {
        Add(new PersonId(99), Coordinator, Province, Role.Coordinator);
        for (var n = 0; n < people; n++)
        {
            Add(Officer(n), Offer.FirstOfficer + n, Post(n % units), Role.Officer);
        }

        void Add(PersonId id, long account, UnitId unit, Role role)
        {
            db.People.Add(new Person(id, account, FormattableString.Invariant($"Officer {account}"), "vi", unit, now));
            db.RoleGrants.Add(new RoleGrant(account, id, role, unit, null, now));
        }
    }
}
