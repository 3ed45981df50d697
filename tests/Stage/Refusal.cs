using LiaisonBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Tests.Stage;

/// <summary>Has the database itself refuse records after all else went well: a failure that is the item's.</summary>
internal static class Refusal
{
    /// <summary>From now on a record whose summary is <paramref name="like"/> this is refused, with these words.</summary>
    public static Task RefuseRecordsAsync(this LiaisonDb db, CancellationToken ct, string like = "%", string saying = "no") => db.Database.ExecuteSqlRawAsync(
        db.Database.IsNpgsql()
            ? $"create function refuses() returns trigger language plpgsql as $$ begin if new.summary like '{like}' then raise exception '{saying}'; end if; return new; end $$; create trigger refuses before insert on records for each row execute function refuses()"
            : $"create trigger refuses before insert on records when new.summary like '{like}' begin select raise(abort, '{saying}'); end",
        ct);

    /// <summary>They are taken again.</summary>
    public static Task TakeRecordsAsync(this LiaisonDb db, CancellationToken ct) =>
        db.Database.ExecuteSqlRawAsync(db.Database.IsNpgsql() ? "drop trigger refuses on records" : "drop trigger refuses", ct);
}
