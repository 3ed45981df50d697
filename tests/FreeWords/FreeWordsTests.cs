using LiaisonBot.Commands.Lines;
using LiaisonBot.FreeWords;
using LiaisonBot.Letters;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Records;
using LiaisonBot.Tests.Commands;

namespace LiaisonBot.Tests.FreeWords;

/// <summary>Lines as an officer types them on a phone, each with the reading it must have.</summary>
public sealed class FreeWordsTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "FreeWords");

    [Theory]
    [InlineData("vi.txt")]
    [InlineData("en.txt")]
    public void Reads_at_least_95_of_a_hundred_as_expected(string file)
    {
        var lines = Read(file);
        var misses = lines.Where(line => line.Got != line.Expected).ToList();
        misses.ForEach(miss => TestContext.Current.SendDiagnosticMessage($"{miss.Text}\n  + {miss.Expected}\n  - {miss.Got}"));
        Assert.True(misses.Count * 20 <= lines.Count, $"{misses.Count} of {lines.Count}:\n{string.Join('\n', misses)}");
    }

    [Theory]
    [InlineData("vi.txt")]
    [InlineData("en.txt")]
    public void Every_miss_stands_in_the_docs(string file)
    {
        var docs = File.ReadAllText(Path.Combine(Folder, "free-words.md"));
        Assert.All(Read(file).Where(line => line.Got != line.Expected), miss => Assert.Contains(miss.Text, docs, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("vi.txt")]
    [InlineData("en.txt")]
    public void A_whole_reading_is_a_line_that_its_register_reads(string file)
    {
        var context = Lines.At(TongueOf(file));
        Assert.All(Texts(file), pair =>
        {
            if (FreeWordsReader.Read(pair.Text, Context(context)) is { } reading && reading.ToLine() is { } line)
            {
                Assert.Null(reading.Register switch
                {
                    Register.Patrol => LiaisonBot.Patrols.PatrolLine.Read(line, context).Problem,
                    Register.Talk => LiaisonBot.Talks.TalkLine.Read(line, context).Problem,
                    _ => LetterLine.Read(line, context).Problem,
                });
            }
        });
    }

    /// <summary>The lines of a file that are read otherwise than they should be, and how.</summary>
    internal static IReadOnlyList<(string Text, FreeReading? Reading)> Misread(string file) =>
        [.. Read(file).Where(line => line.Got != line.Expected).Select(line => (line.Text, FreeWordsReader.Read(line.Text, Context(Lines.At(TongueOf(file))))))];

    private static List<(string Text, string Expected, string Got)> Read(string file) =>
        [.. Texts(file).Select(pair => (pair.Text, pair.Expected, Shown(FreeWordsReader.Read(pair.Text, Context(Lines.At(TongueOf(file)))))))];

    private static IEnumerable<(string Text, string Expected)> Texts(string file) =>
        File.ReadLines(Path.Combine(Folder, file)).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split(" => ")).Select(pair => (pair[0], pair[1]));

    private static Tongue TongueOf(string file) => file[0] == 'v' ? Tongue.Vi : Tongue.En;

    private static FreeContext Context(LineContext line)
    {
        string[] names = line.Language == Tongue.Vi ? ["Kim Bình", "Jinping", "金平"] : ["Jinping", "Kim Bình", "金平"];
        string[] others = line.Language == Tongue.Vi ? ["Lục Xuân", "Luchun"] : ["Luchun", "Lục Xuân"];
        return new(line, [new(new CounterpartId(11), true, names, ["KB"]), new(new CounterpartId(12), false, others, ["LX"])]);
    }

    /// <summary>The line with ? where head words are missing, and the fields asked for.</summary>
    private static string Shown(FreeReading? reading)
    {
        if (reading is null)
        {
            return "-";
        }

        string Of(LineField field) => reading.Said.FirstOrDefault(said => said.Field == field)?.Segment ?? "?";
        LineField[] head = [LineField.Direction, LineField.Counterpart, LineField.Summary];
        var start = reading.Register == Register.Letter ? $"{Of(head[0])} {Of(head[1])}" : Of(head[1]);
        var details = string.Concat(reading.Said.Where(said => !head.Contains(said.Field)).Select(said => ", " + said.Segment));
        var asked = string.Join(' ', reading.Doubts.Select(doubt => doubt.Field == LineField.When && doubt.Candidates.Count > 0 ? $"When[{string.Join(' ', doubt.Candidates)}]" : $"{doubt.Field}"));
        return $"{start}{details}: {Of(head[2])}{(asked.Length > 0 ? " ?" + asked : "")}";
    }
}
