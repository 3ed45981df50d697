using System.CommandLine;

namespace LiaisonBot.Benchmarks.Load;

/// <summary>Options that several loads share.</summary>
internal static class Asked
{
    public static Option<string> Host() => new("--host")
    {
        DefaultValueFactory = _ => Path.Combine(AppContext.BaseDirectory, "liaisonbot.dll"), CustomParser = line => Path.GetFullPath(line.Tokens.Single().Value),
        Description = "the host to run: a published one for figures that count; by default the one built with this",
    };

    public static Option<string?> Folder() => new("--folder") { Description = "where to keep registers meanwhile: a real disk" };

    public static Option<string?> Register() => new("--register") { Description = "a register made by load fill" };

    public static Option<int> Number(string name, int usual, string description) => new(name) { DefaultValueFactory = _ => usual, Description = description };
}
