using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using LiaisonBot.Words;

namespace LiaisonBot.Verbs.Doctor;

/// <summary>The machine: time zones, languages, and what pictures of later versions are drawn with.</summary>
internal static class MachineCheck
{
    private const string Home = "Asia/Ho_Chi_Minh";

    /// <summary>The zone of the settings and the one that stands in for it.</summary>
    public static Finding Zone(string? id) => Array.Find([Home, id ?? Home], z => !TimeZoneInfo.TryFindSystemTimeZoneById(z, out _)) is { } missing
        ? new Finding(Level.Fail, "time zone", VerbWords.NoZone(missing))
        : new Finding(Level.Ok, "time zone", id ?? Home);

    /// <summary>Vietnamese text needs ICU.</summary>
    public static Finding Languages()
    {
        try
        {
            // Predefined only: without ICU the name alone would be handed out as a culture.
            return CultureInfo.GetCultureInfo("vi-VN", predefinedOnly: true).EnglishName.StartsWith("Vietnamese", StringComparison.Ordinal)
                ? new Finding(Level.Ok, "languages", "ICU")
                : new Finding(Level.Fail, "languages", VerbWords.NoIcu());
        }
        catch (CultureNotFoundException)
        {
            return new Finding(Level.Fail, "languages", VerbWords.NoIcu());
        }
    }

    /// <summary>rsvg-convert and a font with all Vietnamese letters.</summary>
    public static async Task<IReadOnlyList<Finding>> DrawingAsync(CancellationToken ct) =>
    [
        await SaysAsync("rsvg-convert", "--version", ct) is { } version
            ? new Finding(Level.Ok, "pictures", version.Trim())
            : new Finding(Level.Warn, "pictures", VerbWords.NoTool("rsvg-convert", "librsvg2-bin")),
        await SaysAsync("fc-list", ":family", ct) switch
        {
            null => new Finding(Level.Warn, "fonts", VerbWords.NoTool("fc-list", "fontconfig")),
            var list when FontIn(list) is { } font => new Finding(Level.Ok, "fonts", font),
            _ => new Finding(Level.Warn, "fonts", VerbWords.NoFont()),
        },
    ];

    private static string? FontIn(string list) => Array.Find(["Noto Sans", "DejaVu Sans"], f => list.Contains(f, StringComparison.Ordinal));

    // What a program prints; null when it is missing or fails.
    private static async Task<string?> SaysAsync(string program, string argument, CancellationToken ct)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, [argument]) { RedirectStandardOutput = true, RedirectStandardError = true });
            if (process is null)
            {
                return null;
            }

            var said = await process.StandardOutput.ReadToEndAsync(ct);
            await process.WaitForExitAsync(ct);
            return process.ExitCode == 0 ? said : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
