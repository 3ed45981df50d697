using FsCheck;
using FsCheck.Fluent;
using LiaisonBot.Calendar;
using static LiaisonBot.Tests.Calendar.Clocks;

namespace LiaisonBot.Tests.Calendar;

public sealed class CadenceTests
{
    private static readonly string[] Canonical =
    [
        "once 2026-11-25 08:00", "daily 07:00", "weekly Mon,Thu 07:30", "weekly Sun 23:59", "monthly 25 08:00", "monthly 31 02:30",
        "monthly last 16:00", "monthly last-workday 16:00", "monthly 2nd Tue 09:00", "monthly last Fri 00:00",
        "quarterly 25 08:00", "quarterly last 08:00", "quarterly last-workday 08:00", "yearly 14/12 08:00", "yearly 29/02 08:00",
        "3 days before L-2026-0105 08:00", "7 days before MLT/P-2026-0007 06:30",
    ];

    [Theory]
    [InlineData("25/11 8h", "once 2026-11-25 08:00")]
    [InlineData("mai", "once 2026-11-23 08:00")]
    [InlineData("8h sáng thứ 6", "once 2026-11-27 08:00")]
    [InlineData("15h", "once 2026-11-22 15:00")]
    [InlineData("9h", "once 2026-11-23 09:00")]
    [InlineData("daily 07:00", "daily 07:00")]
    [InlineData("hằng ngày", "daily 08:00")]
    [InlineData("hàng ngày lúc 7h", "daily 07:00")]
    [InlineData("7h mỗi ngày", "daily 07:00")]
    [InlineData("every day at 7:00", "daily 07:00")]
    [InlineData("weekly Mon,Thu 07:30", "weekly Mon,Thu 07:30")]
    [InlineData("hằng tuần thứ 2", "weekly Mon 08:00")]
    [InlineData("hàng tuần thứ 2, thứ 5 7h30", "weekly Mon,Thu 07:30")]
    [InlineData("hằng tuần t2 và t5 7g30", "weekly Mon,Thu 07:30")]
    [InlineData("thứ 2 hằng tuần 7h", "weekly Mon 07:00")]
    [InlineData("every Friday 16:00", "weekly Fri 16:00")]
    [InlineData("weekly Mon-Fri 07:00", "weekly Mon,Tue,Wed,Thu,Fri 07:00")]
    [InlineData("hằng tuần", "weekly Sun 08:00")]
    [InlineData("monthly 25 08:00", "monthly 25 08:00")]
    [InlineData("hằng tháng ngày 25", "monthly 25 08:00")]
    [InlineData("ngày 25 hằng tháng 9h", "monthly 25 09:00")]
    [InlineData("monthly last 16:00", "monthly last 16:00")]
    [InlineData("ngày cuối tháng", "monthly last 08:00")]
    [InlineData("ngày cuối tháng 16h", "monthly last 16:00")]
    [InlineData("hằng tháng ngày cuối", "monthly last 08:00")]
    [InlineData("monthly last-workday 16:00", "monthly last-workday 16:00")]
    [InlineData("ngày làm việc cuối tháng", "monthly last-workday 08:00")]
    [InlineData("ngày làm việc cuối cùng của tháng 16h", "monthly last-workday 16:00")]
    [InlineData("last working day of the month 16:00", "monthly last-workday 16:00")]
    [InlineData("monthly 2nd Tue 09:00", "monthly 2nd Tue 09:00")]
    [InlineData("second Tuesday of every month 9:00", "monthly 2nd Tue 09:00")]
    [InlineData("hằng tháng thứ 3 tuần thứ 2 9h", "monthly 2nd Tue 09:00")]
    [InlineData("hằng tháng thứ 6 cuối cùng", "monthly last Fri 08:00")]
    [InlineData("quarterly 25 08:00", "quarterly 25 08:00")]
    [InlineData("hằng quý", "quarterly last 08:00")]
    [InlineData("hằng quý ngày 20 7h", "quarterly 20 07:00")]
    [InlineData("yearly 14/12 08:00", "yearly 14/12 08:00")]
    [InlineData("hằng năm ngày 14/12", "yearly 14/12 08:00")]
    [InlineData("14/12 hằng năm 7h", "yearly 14/12 07:00")]
    [InlineData("3 days before L-2026-0105", "3 days before L-2026-0105 08:00")]
    [InlineData("trước 3 ngày P-2026-0007 7h", "3 days before P-2026-0007 07:00")]
    [InlineData("3 ngày trước mlt/p-2026-7", "3 days before MLT/P-2026-7 08:00")]
    [InlineData("1 week before T-2026-0001", "7 days before T-2026-0001 08:00")]
    public void Reads_reminder_times(string text, string canonical) =>
        Assert.Equal((canonical, CadenceFault.None), (CadenceReader.Read(text, Now).Cadence?.ToString(), CadenceReader.Read(text, Now).Fault));

    [Theory]
    [InlineData("", nameof(CadenceFault.Unclear))]
    [InlineData("lúc nào đó", nameof(CadenceFault.Unclear))]
    [InlineData("weekly Foo 07:00", nameof(CadenceFault.Unclear))]
    [InlineData("monthly 32", nameof(CadenceFault.Unclear))]
    [InlineData("monthly 5th Tue", nameof(CadenceFault.Unclear))]
    [InlineData("daily 25:00", nameof(CadenceFault.NoSuchTime))]
    [InlineData("daily 07:00 08:00", nameof(CadenceFault.Unclear))]
    [InlineData("31/02/2027 8h", nameof(CadenceFault.NoSuchDay))]
    [InlineData("20/11/2026 8h", nameof(CadenceFault.Passed))]
    [InlineData("thứ 5 ngày 27/11/2026", nameof(CadenceFault.WrongWeekday))]
    [InlineData("yearly 31/02", nameof(CadenceFault.Unclear))]
    public void Refuses_what_is_no_reminder_time(string text, string fault) =>
        Assert.Equal(fault, CadenceReader.Read(text, Now).Fault.ToString());

    [Fact]
    public void Its_own_text_reads_back_equal() =>
        Assert.All(Canonical, text => Assert.Equal(text, CadenceReader.FromStored(text).ToString()));

    [Fact]
    public void Every_cadence_reads_back_equal() =>
        Prop.ForAll(Cadences().ToArbitrary(), cadence => CadenceReader.FromStored(cadence.ToString()!) == cadence)
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Every_due_time_is_strictly_later_and_none_is_skipped() =>
        Prop.ForAll(Cadences().ToArbitrary(), Gen.Choose(0, 50_000_000).ToArbitrary(), (cadence, minutes) =>
        {
            var start = new DateTimeOffset(1990, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(minutes);
            var due = cadence.Next(6, start, Berlin, WorkingDays.WeekendsOnly);
            var inOrder = due.Prepend(start).Zip(due).All(pair => pair.First < pair.Second);
            var between = due.Count < 2 || cadence.NextAfter(due[0].AddTicks((due[1] - due[0]).Ticks / 2), Berlin, WorkingDays.WeekendsOnly) == due[1];
            return inOrder && between && due.All(at => at.Offset == TimeSpan.Zero);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("monthly 31 08:00", "2026-11-30,2026-12-31,2027-01-31,2027-02-28")]
    [InlineData("monthly last-workday 16:00", "2026-11-30,2026-12-31,2027-01-29,2027-02-26")]
    [InlineData("monthly 2nd Tue 09:00", "2026-12-08,2027-01-12,2027-02-09,2027-03-09")]
    [InlineData("quarterly 25 08:00", "2026-12-25,2027-03-25,2027-06-25,2027-09-25")]
    [InlineData("yearly 29/02 08:00", "2027-02-28,2028-02-29,2029-02-28,2030-02-28")]
    [InlineData("weekly Mon,Thu 07:30", "2026-11-23,2026-11-26,2026-11-30,2026-12-03")]
    public void Falls_on_these_days(string text, string days)
    {
        var due = CadenceReader.FromStored(text).Next(4, Instant, Hanoi, WorkingDays.WeekendsOnly);
        Assert.Equal(days, string.Join(',', due.Select(at => WallClock.DayOf(at, Hanoi).ToString("yyyy-MM-dd", null))));
    }

    [Fact]
    public void Is_due_strictly_after_the_instant_asked()
    {
        var daily = CadenceReader.FromStored("daily 07:00");
        var seven = WallClock.ToInstant(new DateTime(2026, 11, 22, 7, 0, 0), Hanoi);
        Assert.Equal(seven.AddDays(1), daily.NextAfter(seven, Hanoi, WorkingDays.WeekendsOnly));
        Assert.Equal(seven, daily.NextAfter(seven.AddTicks(-1), Hanoi, WorkingDays.WeekendsOnly));
    }

    [Fact]
    public void Hangs_on_the_day_of_a_record()
    {
        var before = CadenceReader.FromStored("3 days before P-2026-0007 08:00");
        Assert.Null(before.NextAfter(Instant, Hanoi, WorkingDays.WeekendsOnly));
        Assert.Equal("once 2026-11-27 08:00", before.ForEvent(D("2026-11-30")).ToString());
    }

    [Fact]
    public void Moves_over_the_hour_the_clock_skips_and_takes_the_first_of_the_hour_it_repeats()
    {
        Assert.Equal(new(2026, 3, 29, 1, 30, 0, TimeSpan.Zero), WallClock.ToInstant(new(2026, 3, 29, 2, 30, 0), Berlin));
        Assert.Equal(new(2026, 10, 25, 0, 30, 0, TimeSpan.Zero), WallClock.ToInstant(new(2026, 10, 25, 2, 30, 0), Berlin));
    }

    private static Gen<Cadence> Cadences()
    {
        var times = Gen.Choose(0, 1439).Select(minutes => TimeOnly.MinValue.AddMinutes(minutes));
        var days = Gen.OneOf(
            Gen.Choose(1, 31).Select(DayInMonth (n) => new DayInMonth.Numbered(n)),
            Gen.Constant<DayInMonth>(new DayInMonth.Last()),
            Gen.Constant<DayInMonth>(new DayInMonth.LastWorkday()),
            Gen.Choose(0, 34).Select(DayInMonth (n) => new DayInMonth.Weekday(n / 7, (DayOfWeek)(n % 7))));
        return times.SelectMany(at => Gen.OneOf(
            Gen.Choose(0, 40_000).Select(Cadence (n) => new Cadence.Once(new DateOnly(1995, 1, 1).AddDays(n), at)),
            Gen.Constant<Cadence>(new Cadence.Daily(at)),
            Gen.Choose(1, 127).Select(Cadence (bits) => new Cadence.Weekly((byte)bits, at)),
            days.Select(Cadence (day) => new Cadence.Monthly(day, at)),
            days.Select(Cadence (day) => new Cadence.Quarterly(day, at)),
            Gen.Choose(0, 365).Select(Cadence (n) => new Cadence.Yearly(new DateOnly(2024, 1, 1).AddDays(n).Month, new DateOnly(2024, 1, 1).AddDays(n).Day, at)),
            Gen.Choose(0, 366).Select(Cadence (n) => new Cadence.BeforeRecord(n, "MLT/P-2026-0007", at))));
    }
}
