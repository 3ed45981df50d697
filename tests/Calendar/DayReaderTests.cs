using LiaisonBot.Calendar;
using static LiaisonBot.Tests.Calendar.Clocks;

namespace LiaisonBot.Tests.Calendar;

public sealed class DayReaderTests
{
    [Theory]
    [InlineData("20/11", "2026-11-20")]
    [InlineData("20-11-2026", "2026-11-20")]
    [InlineData("20.11.2026", "2026-11-20")]
    [InlineData("2026-11-20", "2026-11-20")]
    [InlineData("20/11/26", "2026-11-20")]
    [InlineData("ngày 20/11", "2026-11-20")]
    [InlineData("20 tháng 11", "2026-11-20")]
    [InlineData("ngày 20 tháng 11 năm 2026", "2026-11-20")]
    [InlineData("ngày 20", "2026-11-20")]
    [InlineData("ngày 25", "2026-10-25")]
    [InlineData("hôm nay", "2026-11-22")]
    [InlineData("HÔM QUA", "2026-11-21")]
    [InlineData("hom kia", "2026-11-20")]
    [InlineData("yesterday", "2026-11-21")]
    [InlineData("today", "2026-11-22")]
    [InlineData("day before yesterday", "2026-11-20")]
    [InlineData("3 ngày trước", "2026-11-19")]
    [InlineData("3 days ago", "2026-11-19")]
    [InlineData("thứ sáu", "2026-11-20")]
    [InlineData("thứ 6", "2026-11-20")]
    [InlineData("t6", "2026-11-20")]
    [InlineData("CN", "2026-11-22")]
    [InlineData("chủ nhật", "2026-11-22")]
    [InlineData("thứ tư tuần trước", "2026-11-11")]
    [InlineData("Friday", "2026-11-20")]
    [InlineData("last Friday", "2026-11-20")]
    [InlineData("Thu", "2026-11-19")]
    [InlineData("20 Nov", "2026-11-20")]
    [InlineData("November 20, 2026", "2026-11-20")]
    [InlineData("sáng nay", "2026-11-22")]
    [InlineData("chiều qua", "2026-11-21")]
    [InlineData("thứ 6 ngày 20/11", "2026-11-20")]
    [InlineData("22/11/2024", "2024-11-22")]
    public void Reads_a_day_that_happened(string text, string day) =>
        Assert.Equal(D(day), DayReader.Read(text, Today, DayLeaning.Past).Certain);

    [Theory]
    [InlineData("25/11", "2026-11-25")]
    [InlineData("mai", "2026-11-23")]
    [InlineData("ngày mai", "2026-11-23")]
    [InlineData("tomorrow", "2026-11-23")]
    [InlineData("ngày kia", "2026-11-24")]
    [InlineData("thứ 6", "2026-11-27")]
    [InlineData("thứ 6 tuần sau", "2026-11-27")]
    [InlineData("thứ 2 tuần sau", "2026-11-23")]
    [InlineData("Friday next week", "2026-11-27")]
    [InlineData("next Sunday", "2026-11-29")]
    [InlineData("chủ nhật này", "2026-11-22")]
    [InlineData("ngày 5", "2026-12-05")]
    [InlineData("15/1", "2027-01-15")]
    [InlineData("2 ngày nữa", "2026-11-24")]
    [InlineData("in 2 days", "2026-11-24")]
    public void Reads_a_day_to_come(string text, string day) =>
        Assert.Equal(D(day), DayReader.Read(text, Today, DayLeaning.Future).Certain);

    [Theory]
    [InlineData("20/11", "2026-11-20")]
    [InlineData("25/11", "2026-11-25")]
    [InlineData("20/12", "2026-12-20")]
    [InlineData("15/1", "2027-01-15")]
    [InlineData("thứ 6", "2026-11-20")]
    [InlineData("thứ 4", "2026-11-25")]
    public void Reads_the_nearer_day_when_both_ways_are_open(string text, string day) =>
        Assert.Equal(D(day), DayReader.Read(text, Today, DayLeaning.Either).Certain);

    [Theory]
    [InlineData("25/11", nameof(DayLeaning.Past), "2025-11-25", "2026-11-25")]
    [InlineData("20/5", nameof(DayLeaning.Past), "2026-05-20", "2027-05-20")]
    [InlineData("20/11", nameof(DayLeaning.Future), "2026-11-20", "2027-11-20")]
    [InlineData("22/5", nameof(DayLeaning.Either), "2026-05-22", "2027-05-22")]
    public void Asks_when_two_years_fit(string text, string leaning, string earlier, string later) =>
        Assert.Equal(
            new DayReading.TwoFit(D(earlier), D(later)), DayReader.Read(text, Today, Enum.Parse<DayLeaning>(leaning)));

    [Fact]
    public void Takes_a_day_just_inside_six_months() =>
        Assert.Equal(D("2026-05-22"), DayReader.Read("22/5", Today, DayLeaning.Past).Certain);

    [Theory]
    [InlineData("31/02")]
    [InlineData("31/02/2026")]
    [InlineData("29/02/2026")]
    [InlineData("0/5")]
    [InlineData("12/13")]
    [InlineData("ngày 32")]
    public void Knows_the_days_the_calendar_lacks(string text) =>
        Assert.IsType<DayReading.NoSuchDay>(DayReader.Read(text, Today, DayLeaning.Past));

    [Fact]
    public void Notices_the_wrong_weekday() =>
        Assert.Equal(
            new DayReading.WrongWeekday(D("2026-11-20")), DayReader.Read("thứ 5 ngày 20/11", Today, DayLeaning.Past));

    [Fact]
    public void Carries_the_hint_of_the_lunar_calendar() =>
        Assert.Equal(
            new DayReading.Known(D("2026-09-02"), LunarHint: true), DayReader.Read("mùng 2/9", Today, DayLeaning.Past));

    [Theory]
    [InlineData("")]
    [InlineData("khẩn")]
    [InlineData("20/11 xyz")]
    [InlineData("20/11 8h")]
    [InlineData("20/11/2026/4")]
    [InlineData("😀")]
    public void Leaves_other_words_alone(string text) =>
        Assert.IsType<DayReading.NotADay>(DayReader.Read(text, Today, DayLeaning.Past));

    [Theory]
    [InlineData("14h", 14, 0)]
    [InlineData("14h30", 14, 30)]
    [InlineData("14g30", 14, 30)]
    [InlineData("14:30", 14, 30)]
    [InlineData("14 giờ 30", 14, 30)]
    [InlineData("14 giờ 30 phút", 14, 30)]
    [InlineData("8 giờ", 8, 0)]
    [InlineData("2h chiều", 14, 0)]
    [InlineData("2h30 chiều", 14, 30)]
    [InlineData("8h sáng", 8, 0)]
    [InlineData("8h rưỡi", 8, 30)]
    [InlineData("7h tối", 19, 0)]
    [InlineData("10h đêm", 22, 0)]
    [InlineData("12h trưa", 12, 0)]
    [InlineData("2pm", 14, 0)]
    [InlineData("2:30 PM", 14, 30)]
    [InlineData("12 am", 0, 0)]
    [InlineData("lúc 0h05", 0, 5)]
    public void Reads_a_time(string text, int hour, int minute) =>
        Assert.Equal((new TimeOnly(hour, minute), MomentFault.None), TimeReader.Read(text));

    [Theory]
    [InlineData("25h", nameof(MomentFault.NoSuchTime))]
    [InlineData("8:75", nameof(MomentFault.NoSuchTime))]
    [InlineData("24:00", nameof(MomentFault.NoSuchTime))]
    [InlineData("14", nameof(MomentFault.NotAMoment))]
    [InlineData("8h-9h", nameof(MomentFault.NotAMoment))]
    [InlineData("", nameof(MomentFault.NotAMoment))]
    public void Refuses_what_is_no_time(string text, string fault) =>
        Assert.Equal((null, Enum.Parse<MomentFault>(fault)), TimeReader.Read(text));
}
