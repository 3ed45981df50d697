using LiaisonBot.Calendar;
using LiaisonBot.Known;
using LiaisonBot.Storage.Counterparts;

namespace LiaisonBot.Letters;

/// <summary>A due date counted in working days: a day counts when both sides work.</summary>
internal static class ReplyDue
{
    public static WorkingSum Sum(Roster roster, Counterpart counterpart, DateOnly from, int workingDays) =>
        roster.WorkingDaysOf("VN", counterpart.Country).Add(from, workingDays);
}
