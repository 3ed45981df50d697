using FsCheck;
using FsCheck.Fluent;
using LiaisonBot.Calendar;
using static LiaisonBot.Tests.Calendar.Clocks;

namespace LiaisonBot.Tests.Calendar;

public sealed class PeriodTests
{
    private static readonly MonthlyWindow Fifteenth = new([new(2015, 1, MonthRule.FifteenthToFourteenth)]);

    private static readonly MonthlyWindow Switched =
        new([new(2026, 3, MonthRule.FifteenthToFourteenth), new(2026, 9, MonthRule.Calendar)]);

    [Theory]
    [InlineData("2026-10", "2026-10")]
    [InlineData("10/2026", "2026-10")]
    [InlineData("tháng 10", "2026-10")]
    [InlineData("tháng 12", "2025-12")]
    [InlineData("tháng 10/2025", "2025-10")]
    [InlineData("tháng 10 năm 2025", "2025-10")]
    [InlineData("tháng mười một", "2026-11")]
    [InlineData("t10", "2026-10")]
    [InlineData("October 2026", "2026-10")]
    [InlineData("oct", "2026-10")]
    [InlineData("2026", "2026")]
    [InlineData("năm 2025", "2025")]
    [InlineData("Q3 2026", "2026-Q3")]
    [InlineData("2026-Q3", "2026-Q3")]
    [InlineData("quý 3 2026", "2026-Q3")]
    [InlineData("quý III", "2026-Q3")]
    [InlineData("quý III năm 2025", "2025-Q3")]
    [InlineData("quý IV/2025", "2025-Q4")]
    [InlineData("H1 2026", "2026-H1")]
    [InlineData("2026-H1", "2026-H1")]
    [InlineData("6 tháng đầu năm", "2026-H1")]
    [InlineData("6 tháng đầu năm 2025", "2025-H1")]
    [InlineData("6 tháng cuối năm ngoái", "2025-H2")]
    [InlineData("9 tháng đầu năm", "2026-01-01..2026-09-30")]
    [InlineData("tháng này", "2026-11")]
    [InlineData("tháng trước", "2026-10")]
    [InlineData("this month", "2026-11")]
    [InlineData("last month", "2026-10")]
    [InlineData("quý này", "2026-Q4")]
    [InlineData("last quarter", "2026-Q3")]
    [InlineData("năm nay", "2026")]
    [InlineData("năm ngoái", "2025")]
    [InlineData("this year", "2026")]
    [InlineData("15/9/2026-14/10/2026", "2026-09-15..2026-10-14")]
    [InlineData("15/9-14/10/2026", "2026-09-15..2026-10-14")]
    [InlineData("từ ngày 15/9/2026 đến ngày 14/10/2026", "2026-09-15..2026-10-14")]
    [InlineData("2026-09-15..2026-10-14", "2026-09-15..2026-10-14")]
    public void Reads_a_period(string text, string code) =>
        Assert.Equal(code, PeriodReader.Read(text, Today, MonthlyWindow.CalendarMonths)?.Code);

    [Theory]
    [InlineData("")]
    [InlineData("13/2026")]
    [InlineData("Q5 2026")]
    [InlineData("hôm nào đó")]
    [InlineData("14/10/2026-15/9/2026")]
    [InlineData("31/2/2026-3/3/2026")]
    public void Takes_no_other_text_for_a_period(string text) =>
        Assert.Null(PeriodReader.Read(text, Today, MonthlyWindow.CalendarMonths));

    [Fact]
    public void Names_a_month_by_its_last_day_and_a_year_by_its_twelve_months()
    {
        Assert.Equal((D("2026-09-15"), D("2026-10-14")), Span(Fifteenth.Month(2026, 10)));
        Assert.Equal((D("2025-12-15"), D("2026-12-14")), Span(Fifteenth.Year(2026)));
        Assert.Equal((D("2026-06-15"), D("2026-09-14")), Span(Fifteenth.Quarter(2026, 3)));
        Assert.Equal((D("2025-12-15"), D("2026-06-14")), Span(Fifteenth.Half(2026, 1)));
        Assert.Equal("2026-12", Fifteenth.MonthOf(Today).Code);
        Assert.Equal((D("2025-12-15"), D("2026-10-14")), Span(Fifteenth.YearToDate(Fifteenth.Month(2026, 10))));
    }

    [Fact]
    public void Leaves_no_gap_and_no_overlap_where_the_window_changes()
    {
        Assert.Equal((D("2026-02-01"), D("2026-02-28")), Span(Switched.Month(2026, 2)));
        Assert.Equal((D("2026-03-01"), D("2026-03-14")), Span(Switched.Month(2026, 3)));
        Assert.Equal((D("2026-08-15"), D("2026-09-30")), Span(Switched.Month(2026, 9)));
    }

    [Fact]
    public void Every_day_belongs_to_one_month() =>
        Prop.ForAll(Gen.Choose(0, 3000).ToArbitrary(), n =>
        {
            var day = new DateOnly(2022, 1, 1).AddDays(n);
            return new[] { MonthlyWindow.CalendarMonths, Fifteenth, Switched }.All(window =>
                window.MonthOf(day) is var month && month.Contains(day)
                && window.Previous(month).To.AddDays(1) == month.From
                && PeriodReader.Read(month.Code, day, window) == month);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Compares_with_what_came_before()
    {
        var months = MonthlyWindow.CalendarMonths;
        Assert.Equal("2025-Q4", months.Previous(months.Quarter(2026, 1)).Code);
        Assert.Equal("2025-H2", months.Previous(months.Half(2026, 1)).Code);
        Assert.Equal("2025", months.Previous(months.Year(2026)).Code);
        Assert.Equal("2025-Q1", months.SamePeriodLastYear(months.Quarter(2026, 1)).Code);
        var range = MonthlyWindow.Range(D("2026-09-15"), D("2026-10-14"));
        Assert.Equal("2026-08-15..2026-09-14", months.Previous(range).Code);
        Assert.Equal("2025-09-15..2025-10-14", months.SamePeriodLastYear(range).Code);
        Assert.Equal("2026-09-11..2026-09-20", months.Previous(MonthlyWindow.Range(D("2026-09-21"), D("2026-09-30"))).Code);
    }

    [Fact]
    public void Adds_working_days_of_two_countries_and_shows_what_was_skipped()
    {
        var vietnam = new CountryDays("VN", new HashSet<DateOnly> { D("2026-09-02") }, new HashSet<DateOnly>());
        var china = new CountryDays("CN", new HashSet<DateOnly> { D("2026-09-03") }, new HashSet<DateOnly> { D("2026-09-05") });
        var sum = new WorkingDays(vietnam, china).Add(D("2026-09-01"), 2);
        Assert.Equal(D("2026-09-07"), sum.Result);
        Assert.Equal([D("2026-09-02"), D("2026-09-03")], sum.Holidays.Select(skipped => skipped.Day));
        Assert.True(new WorkingDays(china).IsWorking(D("2026-09-05")));
        Assert.Equal(D("2026-10-30"), WorkingDays.WeekendsOnly.LastOfMonth(2026, 10));
    }

    [Theory]
    [InlineData("2026-11-20", "2026-11-23", false)]
    [InlineData("2026-11-20", "2026-11-24", true)]
    [InlineData("2026-11-23", "2026-11-23", false)]
    public void Is_late_after_the_next_working_day(string happened, string registered, bool late) =>
        Assert.Equal(late, WorkingDays.WeekendsOnly.IsLate(D(happened), D(registered)));

    [Fact]
    public void Folding_strips_Vietnamese_marks_only()
    {
        Assert.Equal("duong day nong", Folding.Fold("  ĐƯỜNG\tdây  nóng "));
        Assert.Equal("dak lak", Folding.Fold("Ðắk Lắk"));
        Assert.Equal("a\uFFFD\uFFFD\uFFFDb", Folding.Fold("A\uFFFE\uFFFF\uD83DB"));
        Assert.Equal("ນ້ຳ ភ្នំពេញ 会谈", Folding.Fold("ນ້ຳ ភ្នំពេញ 会谈"));
    }

    [Fact]
    public void Folding_takes_any_text_and_is_stable() =>
        Prop.ForAll(ArbMap.Default.GeneratorFor<string>().ToArbitrary(), text =>
            Folding.Fold(text ?? "") is var once && Folding.Fold(once) == once).QuickCheckThrowOnFailure();

    private static (DateOnly From, DateOnly To) Span(Period period) => (period.From, period.To);
}
