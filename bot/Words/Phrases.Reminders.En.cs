using LiaisonBot.Calendar;
using LiaisonBot.Commands;
using LiaisonBot.Storage.Groups;
using LiaisonBot.Storage.Reminders;
using LiaisonBot.Storage.Units;

namespace LiaisonBot.Words;

internal sealed partial class PhrasesEn
{
    public override string CadenceName(Cadence cadence) => cadence switch
    {
        Cadence.Once once => $"{Day(once.Day)} {once.At.ToString("HH':'mm", System.Globalization.CultureInfo.InvariantCulture)}",
        _ => cadence.ToString(),
    };

    public override string Moment(DateTime wall) =>
        Together($"{wall.DayOfWeek.ToString()[..3]} {Day(DateOnly.FromDateTime(wall))} {Clock(wall)}");

    public override string ReminderPreview(string text, Cadence cadence, IReadOnlyList<DateTime> next) =>
        $"<b>Reminder:</b> {Esc(text)}\n{CadenceName(cadence)}\nIt will be said:\n{Moments(next)}";

    public override string ReminderSaved(DateTime next) => $"Reminder set. Next: <b>{Moment(next)}</b>\nSee, pause, delete: /reminders";

    public override string ReminderUsage(string command) =>
        $"Write WHEN: TEXT. Examples (tap to copy):\n{Copy($"/{command} tomorrow 08:00: call the other side")}\n{Copy($"/{command} monthly 25 08:00: hand in the report")}\n{Copy($"/{command} monthly last-workday 16:00: compare the books")}";

    public override string ReminderWhenUnclear(CadenceFault fault, string typed, string corrected) =>
        $"<b>Time</b>: “{Esc(Shorten(typed))}” {FaultName(fault)}. Send again:\n{Copy(corrected)}";

    public override string ReminderTextMissing(string corrected) => $"<b>Text</b>: there is none. Write it behind the colon. Send again:\n{Copy(corrected)}";

    public override string ReminderTextTooLong(int length, int most, string corrected) =>
        $"<b>Text</b>: {Number(length)} characters, at most {Number(most)}. Cut short:\n{Copy(corrected)}";

    public override string ReminderColonMissing(string corrected) => $"<b>Colon</b>: one is needed between time and text. Send again:\n{Copy(corrected)}";

    public override string ReminderRecordUnknown(string number, string corrected) =>
        $"<b>Number</b>: {Esc(number)} is in no register you may see. Send again with the right number or a day:\n{Copy(corrected)}";

    public override string ReminderRecordAsked(string number) => $"There is more than one {Esc(number)}. Of which unit?";

    public override string ReminderNeverDue(string number, DateOnly eventDay, string corrected) =>
        $"<b>Time</b>: {Esc(number)} is on {Day(eventDay)}, so that time has passed. Send again:\n{Copy(corrected)}";

    public override string ReminderNotYoursHere() => "In a group only the unit's coordinator sets reminders. For yourself: write to the bot in private.";

    public override string TooManyReminders(int most) => $"There are {Number(most)} reminders already. Delete some with /reminders and send it again.";

    public override string ReminderExample() => "call the other side";

    public override string SetIt() => "Set";

    public override string DropIt() => "Drop";

    public override string ReminderList(IReadOnlyList<ReminderItem> items, int first, int total, bool inGroup) => total == 0
        ? $"No reminders{(inGroup ? " in this group" : "")} yet. Set one: {Copy("/remind tomorrow 08:00: call the other side")}"
        : $"<b>Reminders{(inGroup ? " of this group" : "")}</b> ({Plain(first)}–{Plain(first + items.Count - 1)}/{Plain(total)})\n"
            + string.Join('\n', items.Select((item, i) => ReminderLine(item, first + i)));

    public override string PauseButton(int number) => $"⏸ Pause {Plain(number)}";

    public override string ResumeButton(int number) => $"▶ Resume {Plain(number)}";

    public override string DeleteButton(int number) => $"🗑 Delete {Plain(number)}";

    public override string UndeleteButton() => "↩ Bring back what was deleted";

    public override string PageButton(bool back) => back ? "« Back" : "More »";

    public override string ReminderDeed(ReminderDeed deed) => deed switch
    {
        Words.ReminderDeed.Paused => "Paused.",
        Words.ReminderDeed.Resumed => "Resumed.",
        Words.ReminderDeed.Deleted => "Deleted.",
        Words.ReminderDeed.Undeleted => "Brought back.",
        _ => throw new ArgumentOutOfRangeException(nameof(deed)),
    };

    public override string ScheduleCard(Unit unit, IReadOnlyList<ReminderItem> items, string command) =>
        $"<b>Posted in this group</b> · {UnitName(unit)}\n"
        + (items.Count == 0 ? "Nothing yet." : string.Join('\n', items.Take(10).Select((item, i) => ReminderLine(Named(item), i + 1))))
        + (items.Count > 10 ? $"\n… and {Plain(items.Count - 10)} more reminders: /reminders" : "")
        + $"\nSet the tally's time: {Copy($"/{command} monthly 1 07:30")}";

    public override string ScheduleOfGroups(IReadOnlyList<(KnownChat Chat, ReminderItem Item)> groups) => groups.Count == 0
        ? "No group gets the tally of your unit yet. In the group, type: <code>/bind UNIT_CODE</code>"
        : "<b>Tallies posted to groups</b>\n" + string.Join('\n', groups.Take(15).Select((g, i) => ReminderLine(Named(g.Item), i + 1)))
            + "\nTo change one: /schedule in the group.";

    public override string ScheduleInGroupOnly() => "The tally's time is set in the group it is posted to: type this there.";

    public override string ScheduleNotYours(Unit unit) => $"Only a coordinator of {UnitName(unit)} may change this.";

    public override string ScheduleUnclear(string typed, string corrected) =>
        $"<b>Time</b>: “{Esc(Shorten(typed))}” is not clear. The tally is posted monthly. Send again:\n{Copy(corrected)}";

    public override string ScheduleSet(Cadence cadence, IReadOnlyList<DateTime> next) =>
        $"The tally will be posted {CadenceName(cadence)}. Next:\n{Moments(next)}";

    protected override string ReminderTime(Occasion occasion) => occasion switch
    {
        { Count: > 1 } => $"Late: missed {Number(occasion.Count)} times while the bot was down, {Moment(occasion.FirstLocal)} to {Moment(occasion.LastLocal)}",
        { Late: true } => $"Late: due {Moment(occasion.FirstLocal)}",
        _ => $"Due {Moment(occasion.FirstLocal)}",
    };

    protected override string FaultName(CadenceFault fault) => fault switch
    {
        CadenceFault.NoSuchDay => "is no day of the calendar",
        CadenceFault.NoSuchTime => "is no time of the clock",
        CadenceFault.Passed => "has passed",
        CadenceFault.WrongWeekday => "names a weekday that is not that date's",
        _ => "is not clear",
    };

    protected override string ItemState(ReminderItem item) => item.Next is { } next ? $" · next {Moment(next)}" : " · <i>paused</i>";

    private static ReminderItem Named(ReminderItem item) =>
        item.Purpose == SchedulePurpose.Tally ? item with { Text = "Monthly tally (not yet confirmed)" } : item;
}
