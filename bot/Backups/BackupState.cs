using System.Diagnostics.Metrics;
using System.Globalization;
using LiaisonBot.Calendar;
using LiaisonBot.Commands;
using LiaisonBot.Diagnostics;
using Microsoft.Extensions.Options;

namespace LiaisonBot.Backups;

/// <summary>How the nightly backups are doing, for the health pages. It never makes the host unready: letters are taken in all the same.</summary>
internal sealed class BackupState
{
    private readonly Lock _gate = new();
    private readonly bool _off;
    private readonly TimeProvider _time;
    private DateTimeOffset? _last;
    private string? _trouble;

    public BackupState(IOptions<BackupOptions> options, TimeProvider time, IMeterFactory meters)
    {
        (_off, _time) = (options.Value.Time is null, time);
        meters.Create(DiagnosticsSetup.MeterName).CreateObservableGauge("liaisonbot.backup.age", Ages, "s", "Since the last good nightly backup");
    }

    /// <summary>There is a good backup of this time.</summary>
    public void Good(DateTimeOffset at)
    {
        lock (_gate)
        {
            (_last, _trouble) = (at, null);
        }
    }

    /// <summary>The last attempt failed.</summary>
    public void Failed(string why)
    {
        lock (_gate)
        {
            _trouble = $"failed at {Written(_time.GetUtcNow())}: {why}";
        }
    }

    /// <summary>Always ok: see <see cref="BackupState"/>.</summary>
    public HealthFact Health()
    {
        lock (_gate)
        {
            var last = (_last is { } at ? "last good one of " + Written(at) : "none yet") + (_off ? ", Backup:At is off" : "");
            return new HealthFact("backup", true, _trouble is null ? last : $"{last}, {_trouble}");
        }
    }

    private IEnumerable<Measurement<double>> Ages()
    {
        lock (_gate)
        {
            return _last is { } at ? [new Measurement<double>((_time.GetUtcNow() - at).TotalSeconds)] : [];
        }
    }

    private static string Written(DateTimeOffset at) => WallClock.ToLocal(at, Zones.Default).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
