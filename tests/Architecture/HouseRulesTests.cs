using System.Text.RegularExpressions;

namespace LiaisonBot.Tests.Architecture;

/// <summary>The ten house rules, as far as a text can break them. Each names the file and line that does.</summary>
public sealed partial class HouseRulesTests
{
    private static readonly string Root = FindRoot();

    [Fact]
    public void Saves_only_in_the_writer_and_the_verbs() =>
        Assert.Empty(Breaches(Saves(), "bot", allowed: ["bot/Delivery/", "bot/Verbs/"]));

    [Fact]
    public void Reads_the_clock_only_through_the_time_provider() =>
        Assert.Empty(Breaches(MachineClock(), "bot").Concat(Breaches(MachineClock(), "storage")));

    [Fact]
    public void Logs_only_through_logger_messages() =>
        Assert.Empty(Breaches(DirectLog(), "bot").Concat(Breaches(DirectLog(), "storage")));

    [Fact]
    public void Names_the_second_suppliers_only_in_their_folders() =>
        Assert.Empty(Breaches(SecondSuppliers(), "bot", allowed: ["bot/Wire/TelegramBot/", "bot/Schedules/Hangfire/"]));

    [Fact]
    public void Speaks_Vietnamese_only_in_Words_and_in_what_reads_people() =>
        Assert.Empty(Breaches(VietnameseLetters(), "bot", allowed:
            ["bot/Words/", "bot/Commands/Lines/", "bot/FreeWords/", "bot/Commands/Secrecy/", "bot/Calendar/", "bot/Demo/", "bot/Sandbox/", "bot/Holidays/HolidayYears.cs",
             "/LetterLine.cs", "/PatrolLine.cs", "/TalkLine.cs", "/LetterForm.cs", "/PatrolForm.cs", "/TalkForm.cs", "/SharedFields.cs", "/FindReader.cs", "/CounterpartLine.cs", "/UnitLine.cs"]));

    [Fact]
    public void Leaves_nothing_for_later() =>
        Assert.Empty(Breaches(Unfinished(), "bot").Concat(Breaches(Unfinished(), "storage")).Concat(Breaches(Unfinished(), "tests")));

    [Fact]
    public void Has_no_switch_of_suppliers_in_the_code() => Assert.Empty(Breaches(Preprocessor(), "bot"));

    [Fact]
    public void Keeps_files_short() => Assert.DoesNotContain(
        Sources("bot").Concat(Sources("storage")).Where(path => !path.Contains("/Migrations/", StringComparison.Ordinal) && !path.StartsWith("bot/Words/", StringComparison.Ordinal)),
        path => File.ReadAllLines(Path.Combine(Root, path)).Length > 320);

    private static IEnumerable<string> Breaches(Regex rule, string folder, params string[] allowed) =>
        from path in Sources(folder)
        where !Array.Exists(allowed, a => path.StartsWith(a, StringComparison.Ordinal) || (a.EndsWith(".cs", StringComparison.Ordinal) && path.Contains(a[..^3], StringComparison.Ordinal)))
        from line in File.ReadLines(Path.Combine(Root, path)).Select((text, index) => (Text: text, Number: index + 1))
        where !line.Text.TrimStart().StartsWith("//", StringComparison.Ordinal) && rule.IsMatch(line.Text)
        select $"{path}:{line.Number}: {line.Text.Trim()}";

    private static IEnumerable<string> Sources(string folder) => Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
        .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal)
            && !path.EndsWith("HouseRulesTests.cs", StringComparison.Ordinal));

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "LiaisonBot.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The tests do not run inside the repository.");
    }

    [GeneratedRegex(@"\bSaveChanges(Async)?\(")]
    private static partial Regex Saves();

    [GeneratedRegex(@"\bDateTime(Offset)?\.(Utc)?(Now|Today)\b")]
    private static partial Regex MachineClock();

    [GeneratedRegex(@"\.Log(Trace|Debug|Information|Warning|Error|Critical)\(")]
    private static partial Regex DirectLog();

    [GeneratedRegex(@"using (Telegram\.Bot|Hangfire)\b")]
    private static partial Regex SecondSuppliers();

    // Letters that Vietnamese has and no keyword, name or format of ours needs.
    [GeneratedRegex(@"""[^""]*[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ][^""]*""", RegexOptions.IgnoreCase)]
    private static partial Regex VietnameseLetters();

    [GeneratedRegex(@"NotImplemented[E]xception|\bTO[D]O\b|\bFIX[M]E\b|\bHA[C]K\b|S[k]ip *= *""")]
    private static partial Regex Unfinished();

    [GeneratedRegex(@"^\s*#(if|elif|else)\b")]
    private static partial Regex Preprocessor();
}
