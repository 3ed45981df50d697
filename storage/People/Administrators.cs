using Microsoft.EntityFrameworkCore;

namespace LiaisonBot.Storage.People;

/// <summary>Who administers now: holds the role, and is neither locked out nor gone.</summary>
public static class Administrators
{
    /// <summary>Whether anybody does.</summary>
    public static Task<bool> HasAdministratorAsync(this LiaisonDb db, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        return Of(db).AnyAsync(ct);
    }

    /// <summary>Whether that person does.</summary>
    public static Task<bool> IsAdministratorAsync(this LiaisonDb db, PersonId person, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        return Of(db).AnyAsync(p => p.Id == person, ct);
    }

    private static IQueryable<Person> Of(LiaisonDb db) => db.RoleGrants
        .Where(g => g.Role == Role.Administrator && g.EndedAt == null)
        .Join(db.People.Where(p => p.LockedAt == null && p.LeftAt == null), g => g.PersonId, p => p.Id, (g, p) => p);
}
