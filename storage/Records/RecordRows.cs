using LiaisonBot.Storage.Letters;
using LiaisonBot.Storage.Patrols;
using LiaisonBot.Storage.Talks;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Storage.Records;

/// <summary>A record with its register's own fields; those of the other registers are null.</summary>
/// <param name="Answered">The record of the letter it answers.</param>
public sealed record RecordRow(Record Record, Letter? Letter, Patrol? Patrol, Talk? Talk, Record? Answered);

/// <summary>The registers as plain rows.</summary>
public static class RecordRows
{
    /// <summary>
    /// All records of these units on one event day, whatever their state, in the order they happened. Asked day by day
    /// along the index of unit and event date, so that no sum of days is ever sorted.
    /// </summary>
    public static IAsyncEnumerable<RecordRow> RowsOfDayAsync(this LiaisonDb db, IReadOnlyList<UnitId> units, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(db);
        return (
            from record in db.Records.AsNoTracking()
            where units.Contains(record.UnitId) && record.EventDate == day
            join letter in db.Letters on record.Id equals letter.RecordId into letters
            from letter in letters.DefaultIfEmpty()
            join patrol in db.Patrols on record.Id equals patrol.RecordId into patrols
            from patrol in patrols.DefaultIfEmpty()
            join talk in db.Talks on record.Id equals talk.RecordId into talks
            from talk in talks.DefaultIfEmpty()
            join answered in db.Records on letter.ReplyToId equals answered.Id into all
            from answered in all.DefaultIfEmpty()
            orderby record.EventAt, record.Id
            select new RecordRow(record, letter, patrol, talk, answered)).AsAsyncEnumerable();
    }
}
