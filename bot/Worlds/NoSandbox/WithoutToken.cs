using LiaisonBot.Settings;

namespace LiaisonBot.Worlds;

/// <summary>What a host without a token does in a build that left the sandbox out: it says so and ends.</summary>
internal static class WithoutToken
{
    /// <summary>Always throws SettingsException.</summary>
    public static (IWorld World, CommandLine Line) Enter(CommandLine line, IConfiguration settings) =>
        throw new SettingsException("Telegram:Token: is not set; set LIAISONBOT_Telegram__Token or LIAISONBOT_Telegram__TokenFile (this build has no sandbox)");
}
