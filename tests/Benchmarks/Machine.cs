namespace LiaisonBot.Benchmarks;

/// <summary>What Linux tells about the whole machine.</summary>
internal static class Machine
{
    // USER_HZ, the same on every Linux.
    private const int TicksPerSecond = 100;

    /// <summary>Processor time of everything that ran so far, over all cores. Source: proc_stat(5), all fields but idle and iowait.</summary>
    public static TimeSpan Busy()
    {
        var fields = File.ReadLines("/proc/stat").First().Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..9].Select(f => long.Parse(f, null)).ToArray();
        return TimeSpan.FromSeconds((fields.Sum() - fields[3] - fields[4]) / (double)TicksPerSecond);
    }
}
