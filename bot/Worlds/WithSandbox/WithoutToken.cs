using LiaisonBot.Sandbox;
using LiaisonBot.Settings;

namespace LiaisonBot.Worlds;

/// <summary>What a host without a token does: it opens a sandbox with a demo border, made anew at each start.</summary>
internal static class WithoutToken
{
    /// <summary>The demo world, and the command line turned to a folder of its own, so that real registers are never touched: neither those below the data folder nor those on a server.</summary>
    public static (IWorld World, CommandLine Line) Enter(CommandLine line, IConfiguration settings)
    {
        var folder = Path.Combine(settings["Data:Folder"] ?? new DataOptions().Folder, "sandbox");
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        var turned = new Dictionary<string, string?>(line.Settings, StringComparer.OrdinalIgnoreCase) { ["Data:Folder"] = folder, ["Storage:Provider"] = "sqlite" };
        return (new SandboxWorld(DemoWorld.Options, new SandboxClock(), DemoWorld.FillAsync), line with { Settings = turned });
    }
}
