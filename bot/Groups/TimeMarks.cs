using System.Globalization;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Delivery;

namespace LiaisonBot.Groups;

/// <summary>Instants the host keeps between runs.</summary>
internal static class TimeMarks
{
    /// <summary>When the host was last alive.</summary>
    public const string Alive = "alive";

    /// <summary>The instant kept under a name; null when there is none.</summary>
    public static async Task<DateTimeOffset?> FindAsync(LiaisonDb db, string name, CancellationToken ct) =>
        await db.HostMarks.FindAsync([name], ct) is { } mark
        && DateTimeOffset.TryParse(mark.Value, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var at) ? at : null;

    /// <summary>Keeps an instant under a name.</summary>
    public static async Task WriteAsync(LiaisonDb db, string name, DateTimeOffset at, CancellationToken ct)
    {
        var value = at.ToString("O", CultureInfo.InvariantCulture);
        if (await db.HostMarks.FindAsync([name], ct) is { } mark)
        {
            mark.Set(value);
        }
        else
        {
            db.HostMarks.Add(new HostMark(name, value));
        }
    }
}
