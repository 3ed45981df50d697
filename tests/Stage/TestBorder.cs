using LiaisonBot.Commands;
using LiaisonBot.Sandbox;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Counterparts;
using LiaisonBot.Storage.People;
using LiaisonBot.Storage.Units;

namespace LiaisonBot.Tests.Stage;

/// <summary>The small stretch of border that every scenario plays on.</summary>
internal static class TestBorder
{
    /// <summary>Officer of Ma Lù Thàng post, Vietnamese.</summary>
    public const long An = 101;

    /// <summary>Officer of Pa Tần post, Vietnamese.</summary>
    public const long Binh = 102;

    /// <summary>Officer of Ma Lù Thàng post, English.</summary>
    public const long Emma = 107;

    /// <summary>Commander of the province.</summary>
    public const long Chi = 103;

    /// <summary>Coordinator of the province.</summary>
    public const long Dung = 104;

    /// <summary>Administrator, no other role.</summary>
    public const long Giang = 105;

    /// <summary>Nobody.</summary>
    public const long Stranger = 106;

    /// <summary>A supergroup with all of them in it, bound to nothing.</summary>
    public const long Group = -1001000000001;

    public static readonly UnitId Province = new(1);
    public static readonly UnitId MaLuThang = new(2);
    public static readonly UnitId PaTan = new(3);

    public static IReadOnlyList<SandboxPerson> People { get; } =
    [
        new(An, "An", null, "an", "vi", "Cán bộ MLT"), new(Binh, "Bình", null, "binh", "vi", "Cán bộ PT"), new(Emma, "Emma", null, "emma", "en", "Officer MLT"),
        new(Chi, "Chi", null, "chi", "vi", "Chỉ huy"), new(Dung, "Dũng", null, "dung", "vi", "Điều phối"), new(Giang, "Giang", null, "giang", "vi", "Quản trị"),
        new(Stranger, "Lạ", null, null, "vi", "Người lạ"),
    ];

    public static IReadOnlyList<SandboxGroup> Groups { get; } = [new(Group, "Đối ngoại biên phòng", [An, Binh, Emma, Chi, Dung, Giang], Supergroup: true, Admin: Dung)];

    /// <summary>Writes units, counterparts and people; nothing else.</summary>
    public static Task<Reply> SeedAsync(LiaisonDb db, Keys keys, DateTimeOffset now)
    {
        var start = new DateOnly(2010, 1, 1);
        db.Units.AddRange(
            new Unit(Province, "LC", "Biên phòng tỉnh Lai Châu", "Lai Chau Border Command", "Asia/Ho_Chi_Minh", start),
            new Unit(MaLuThang, "MLT", "Đồn Ma Lù Thàng", "Ma Lu Thang Post", "Asia/Ho_Chi_Minh", start),
            new Unit(PaTan, "PT", "Đồn Pa Tần", "Pa Tan Post", "Asia/Ho_Chi_Minh", start));
        db.UnitPlacements.AddRange(new UnitPlacement(Province, start, null), new(MaLuThang, start, Province), new(PaTan, start, Province));
        AddCounterpart(db, 11, "Kim Bình", "Jinping", "金平", MaLuThang, "KB");
        AddCounterpart(db, 12, "Lục Xuân", "Luchun", "绿春", PaTan, "LX");
        AddPerson(db, keys, An, "An", "vi", MaLuThang, Role.Officer, now);
        AddPerson(db, keys, Binh, "Bình", "vi", PaTan, Role.Officer, now);
        AddPerson(db, keys, Emma, "Emma", "en", MaLuThang, Role.Officer, now);
        AddPerson(db, keys, Chi, "Chi", "vi", Province, Role.Commander, now);
        AddPerson(db, keys, Dung, "Dũng", "vi", Province, Role.Coordinator, now);
        AddPerson(db, keys, Giang, "Giang", "vi", null, Role.Administrator, now);
        return Task.FromResult(Reply.Silent);
    }

    private static void AddPerson(LiaisonDb db, Keys keys, long account, string name, string language, UnitId? unit, Role role, DateTimeOffset now)
    {
        db.People.Add(new Person(new PersonId(account), account, name, language, unit, now));
        db.RoleGrants.Add(new RoleGrant(keys.Next(), new PersonId(account), role, unit, null, now));
    }

    private static void AddCounterpart(LiaisonDb db, long id, string vi, string en, string local, UnitId facing, string alias)
    {
        db.Counterparts.Add(new Counterpart(new CounterpartId(id), vi, en, local, "CN", "Asia/Shanghai"));
        db.CounterpartAliases.Add(new CounterpartAlias(new CounterpartId(id), alias));
        db.CounterpartUnits.Add(new CounterpartUnit(new CounterpartId(id), facing));
    }
}
