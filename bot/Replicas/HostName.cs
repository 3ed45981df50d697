using System.Diagnostics;
using System.Globalization;

namespace LiaisonBot.Replicas;

/// <summary>What this host is called among those on one database: machine, process and start. A container's process is always the same one.</summary>
internal static class HostName
{
    /// <summary>For example <c>mlt-1/4711/20261122T020000</c>; no two hosts have the same.</summary>
    public static string Mine { get; } = Make();

    private static string Make()
    {
        using var process = Process.GetCurrentProcess();
        return string.Create(CultureInfo.InvariantCulture, $"{Environment.MachineName}/{process.Id}/{process.StartTime.ToUniversalTime():yyyyMMddTHHmmss}");
    }
}
