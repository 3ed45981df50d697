using LiaisonBot.Commands;
using LiaisonBot.Commands.Door;
using LiaisonBot.Commands.Lines;
using LiaisonBot.Counterparts;
using LiaisonBot.Storage;
using LiaisonBot.Storage.People;
using LiaisonBot.Units;
using LiaisonBot.Words;

namespace LiaisonBot.Demo;

/// <summary>A person of the sandbox. Unit and role are null for the stranger, the unit also for the administrator.</summary>
internal sealed record DemoPerson(
    long Account, string FirstName, string LastName, string Username, string Language, string Caption, string? Unit, Role? Role);

/// <summary>A group of the sandbox with the bot in it.</summary>
internal sealed record DemoGroup(long Id, string Title, IReadOnlyList<long> Members, long Admin);

/// <summary>The stretch of border that the sandbox plays on: one province, three posts, their counterparts and people.</summary>
internal static class DemoBorder
{
    /// <summary>Accounts of the people; the sandbox's people carry the same numbers.</summary>
    public const long OfficerMaLuThang = 7001, OfficerHuoiLuong = 7002, OfficerKaLang = 7003, CommanderProvince = 7004, CommanderMaLuThang = 7005,
        Coordinator = 7006, Administrator = 7007, Stranger = 7008;

    /// <summary>The group's chat; a supergroup.</summary>
    public const long Group = -1001700000001;

    /// <summary>Code of the province command.</summary>
    public const string Province = "LC";

    public static IReadOnlyList<DemoPerson> People { get; } =
    [
        new(OfficerMaLuThang, "Nguyễn Văn", "An", "an_mlt", "vi", "Cán bộ Đồn Ma Lù Thàng", "MLT", Role.Officer),
        new(OfficerHuoiLuong, "Lò Văn", "Bình", "binh_hl", "vi", "Cán bộ Đồn Huổi Luông", "HL", Role.Officer),
        new(OfficerKaLang, "Emma", "Trần", "emma_kl", "en", "Officer, Ka Lăng post (English)", "KL", Role.Officer),
        new(CommanderProvince, "Phạm Thị", "Chi", "chi_lc", "vi", "Chỉ huy tỉnh", Province, Role.Commander),
        new(CommanderMaLuThang, "Hoàng Minh", "Đức", "duc_mlt", "vi", "Chỉ huy Đồn Ma Lù Thàng", "MLT", Role.Commander),
        new(Coordinator, "Vàng Seo", "Dũng", "dung_lc", "vi", "Cán bộ đối ngoại (điều phối)", Province, Role.Coordinator),
        new(Administrator, "Lê", "Giang", "giang_it", "vi", "Quản trị", null, Role.Administrator),
        new(Stranger, "Khách", "Lạ", "khach_la", "vi", "Người lạ, chưa được mời", null, null),
    ];

    public static IReadOnlyList<DemoGroup> Groups { get; } =
    [
        new(Group, "Đối ngoại biên phòng Lai Châu", [.. People.Where(p => p.Role is not null).Select(p => p.Account)], Coordinator),
    ];

    /// <summary>What fills an empty database, in order: the border first, then what happened on it. Each runs as one item of the writer.</summary>
    public static IReadOnlyList<Func<IServiceProvider, CancellationToken, Task<Reply>>> Deeds(DateTimeOffset now) =>
    [
        (services, _) => Task.FromResult(Seed(
            services.GetRequiredService<LiaisonDb>(), services.GetRequiredService<Keys>(), services.GetRequiredService<AuditNotes>(), now) with
        {
            Menus = Menus(services.GetRequiredService<Welcome>()),
        }),
        .. DemoHistory.Lines(now).Select(line => line.Deed()),
    ];

    /// <summary>Units, counterparts and people.</summary>
    public static Reply Seed(LiaisonDb db, Keys keys, AuditNotes notes, DateTimeOffset now)
    {
        var units = AddUnits(new UnitTable(db, keys, notes));
        AddCounterparts(new CounterpartTable(db, keys, notes), units);
        foreach (var card in People.Where(p => p.Role is not null))
        {
            var unit = card.Unit is { } code ? units[code] : (UnitId?)null;
            var person = db.People.Add(new Person(new PersonId(keys.Next()), card.Account, card.FirstName + " " + card.LastName, card.Language, unit, now)).Entity;
            db.RoleGrants.Add(new RoleGrant(keys.Next(), person.Id, card.Role!.Value, unit, null, now));
            notes.Add("person.joined", FormattableString.Invariant($"person:{person.Id.Value}"), null, new { card.Account, card.Role, card.Unit });
        }

        return Reply.Silent;
    }

    private static IReadOnlyList<MenuPost> Menus(Welcome welcome) =>
    [
        .. People.Where(p => p.Role is not null).Select(p =>
            welcome.MenuFor(p.Account, new HashSet<Role> { p.Role!.Value }, Phrases.In(p.Language == "en" ? Tongue.En : Tongue.Vi))),
    ];

    private static Dictionary<string, UnitId> AddUnits(UnitTable table)
    {
        var province = table.Add(Province, "Biên phòng tỉnh Lai Châu", "Lai Chau Border Guard", null).Id;
        return new Dictionary<string, UnitId>
        {
            [Province] = province,
            ["MLT"] = table.Add("MLT", "Đồn Biên phòng Ma Lù Thàng", "Ma Lu Thang Border Post", province).Id,
            ["HL"] = table.Add("HL", "Đồn Biên phòng Huổi Luông", "Huoi Luong Border Post", province).Id,
            ["KL"] = table.Add("KL", "Đồn Biên phòng Ka Lăng", "Ka Lang Border Post", province).Id,
        };
    }

    private static void AddCounterparts(CounterpartTable table, Dictionary<string, UnitId> units)
    {
        table.Add(new NewCounterpart("Kim Bình", "Jinping", "金平", "CN", ["KB"], [units["MLT"], units["HL"], units[Province]]));
        table.Add(new NewCounterpart("Kim Thủy Hà", "Jinshuihe", "金水河", "CN", ["KTH"], [units["MLT"]]));
        table.Add(new NewCounterpart("Lục Xuân", "Luchun", "绿春", "CN", ["LX"], [units["KL"], units[Province]]));
    }
}
