namespace LiaisonBot.Benchmarks;

/// <summary>What Linux tells about a running process.</summary>
internal static class ProcessFigures
{
    // USER_HZ, the same on every Linux.
    private const int TicksPerSecond = 100;

    /// <summary>User and system time so far; none when there is no such process.</summary>
    public static TimeSpan Cpu(int pid)
    {
        if (pid == 0)
        {
            return TimeSpan.Zero;
        }

        // The second field is the name in brackets, which may hold spaces. Source: proc_pid_stat(5), fields 14 and 15.
        var fields = File.ReadAllText($"/proc/{pid}/stat").Split(')')[^1].Split(' ');
        return TimeSpan.FromSeconds((long.Parse(fields[12], null) + long.Parse(fields[13], null)) / (double)TicksPerSecond);
    }

    /// <summary>Resident memory now, in megabytes of 1,000,000 bytes.</summary>
    public static double ResidentMegabytes(int pid) => Megabytes(pid, "VmRSS:");

    /// <summary>The most it ever had resident, in megabytes.</summary>
    public static double PeakMegabytes(int pid) => Megabytes(pid, "VmHWM:");

    private static double Megabytes(int pid, string name)
    {
        var line = File.ReadLines($"/proc/{pid}/status").First(l => l.StartsWith(name, StringComparison.Ordinal));
        return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], null) * 1024 / 1e6;
    }
}
