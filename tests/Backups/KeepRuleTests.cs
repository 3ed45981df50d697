using LiaisonBot.Backups;

namespace LiaisonBot.Tests.Backups;

public sealed class KeepRuleTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Fact]
    public void Keeps_the_last_days_and_the_first_of_each_month()
    {
        var nights = Enumerable.Range(0, 800).Select(n => Today.AddDays(-n).ToDateTime(new TimeOnly(2, 30))).ToList();
        var kept = nights.Except(KeepRule.Superfluous(nights, Today, keepDays: 14, keepMonths: 12)).Order().Select(DateOnly.FromDateTime).ToList();
        Assert.Equal(Enumerable.Range(0, 12).Select(n => new DateOnly(2025, 11, 1).AddMonths(n)), kept.Take(12));
        Assert.Equal([new DateOnly(2026, 11, 1), .. Enumerable.Range(0, 15).Select(n => Today.AddDays(n - 14))], kept.Skip(12));
    }

    [Fact]
    public void The_first_of_a_month_is_the_first_there_is()
    {
        DateTime[] made = [new(2026, 9, 3, 2, 30, 0), new(2026, 9, 3, 9, 0, 0), new(2026, 9, 4, 2, 30, 0), new(2026, 11, 22, 2, 30, 0)];
        Assert.Equal([made[1], made[2]], KeepRule.Superfluous(made, Today, 14, 12));
    }

    [Fact]
    public void The_newest_stays_however_old_and_so_does_one_of_the_future()
    {
        DateTime[] old = [new(2020, 1, 1, 2, 30, 0), new(2020, 1, 2, 2, 30, 0)];
        Assert.Equal([old[0]], KeepRule.Superfluous(old, Today, 14, 0));
        Assert.Equal(old, KeepRule.Superfluous([.. old, new(2031, 1, 5, 2, 30, 0), new(2031, 1, 6, 2, 30, 0)], Today, 14, 0));
    }
}
