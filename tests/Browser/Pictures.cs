namespace LiaisonBot.Tests.Browser;

/// <summary>The pictures of the guides. They go into docs/pictures only when LIAISONBOT_PICTURES is 1, else beside the test's other waste.</summary>
internal static class Pictures
{
    private static readonly bool Wanted = Environment.GetEnvironmentVariable("LIAISONBOT_PICTURES") == "1";

    /// <summary>Keeps the screen under a name such as <c>phone-letter.png</c>.</summary>
    public static void Keep(ChatPage page, string name)
    {
        var picture = PalettePng.Shrink(page.Photograph());
        Assert.InRange(picture.Length, 5_000, 150_000);
        File.WriteAllBytes(Path.Combine(Folder(), name), picture);
    }

    /// <summary>Keeps the screen for whoever wants to look at every step, when LIAISONBOT_PICTURES is 1; never among the guides' pictures.</summary>
    public static void KeepAside(ChatPage page, string name)
    {
        // Half of what a test of a form costs.
        if (Wanted)
        {
            File.WriteAllBytes(Path.Combine(Aside(), name), page.Photograph());
        }
    }

    private static string Folder()
    {
        if (!Wanted)
        {
            return Aside();
        }

        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "LiaisonBot.sln")))
        {
            root = root.Parent ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        }

        return Directory.CreateDirectory(Path.Combine(root.FullName, "docs", "pictures")).FullName;
    }

    private static string Aside() => Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "liaisonbot-pictures")).FullName;
}
