using LiaisonBot.Commands;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Groups;
using LiaisonBot.Storage.People;
using LiaisonBot.Tests.Stage;
using Microsoft.Extensions.DependencyInjection;

namespace LiaisonBot.Tests.Tallies;

/// <summary>Binds the test's group to a unit, as the coordinator would.</summary>
internal static class Bound
{
    public static Task ToAsync(BotStage stage, UnitId unit) => stage.DoAsync(async (db, _) =>
    {
        var chat = await db.KnownChats.FindAsync(TestBorder.Group)
            ?? db.KnownChats.Add(new KnownChat(TestBorder.Group, true, "Đối ngoại biên phòng")).Entity;
        chat.Bind(unit, new PersonId(TestBorder.Dung), null);
        return Reply.Silent;
    });

    /// <summary>Makes An the commander of a post beside being its officer.</summary>
    public static Task CommanderAsync(BotStage stage, long person, UnitId unit) => stage.DoAsync((db, services) =>
    {
        db.RoleGrants.Add(new RoleGrant(services.GetRequiredService<Keys>().Next(), new PersonId(person), Role.Commander, unit, null, stage.Clock.GetUtcNow()));
        return Task.FromResult(Reply.Silent);
    });

    /// <summary>A clock time in Vietnam.</summary>
    public static DateTimeOffset At(int month, int day, int hour, int minute = 0, int year = 2026) => new(year, month, day, hour, minute, 0, TimeSpan.FromHours(7));

}
