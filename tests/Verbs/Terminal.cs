using System.Text;
using System.Text.RegularExpressions;
using LiaisonBot.Tests.Stage;
using LiaisonBot.Verbs;

namespace LiaisonBot.Tests.Verbs;

/// <summary>A verb as typed on a console.</summary>
internal static partial class Terminal
{
    private const string Folder = "--Data:Folder=";

    // There is one console, and hosts of other tests speak on it at the same time.
    private static readonly AsyncLocal<Sheets?> Mine = new();

    static Terminal()
    {
        Console.SetOut(new Splitter(Console.Out, sheets => sheets.Out));
        Console.SetError(new Splitter(Console.Error, sheets => sheets.Error));
    }

    public static async Task<(int Exit, string Out, string Error)> RunAsync(params string[] args)
    {
        var (exit, said, complained) = await HearAsync(() => VerbLine.InvokeAsync([.. args, .. args.SelectMany(StoreOf)], _ => Task.FromResult(0)));
        return (exit, LogLine().Replace(said, "").Trim(), WithoutProgress(complained).Trim());
    }

    /// <summary>What a deed returns, and what it writes on the console, to the letter.</summary>
    public static async Task<(T Result, string Out, string Error)> HearAsync<T>(Func<Task<T>> deed)
    {
        using var said = new StringWriter();
        using var complained = new StringWriter();
        Mine.Value = new Sheets(TextWriter.Synchronized(said), TextWriter.Synchronized(complained));
        var result = await deed();
        return (result, said.ToString(), complained.ToString());
    }

    /// <summary>Leaves out what a verb says of how far it is, as on a busy machine it may.</summary>
    public static string WithoutProgress(string complained) => Progress().Replace(complained, "");

    // Whoever names a stage's folder means its registers, wherever they are.
    private static IReadOnlyList<string> StoreOf(string arg) => arg.StartsWith(Folder, StringComparison.Ordinal) ? StageStore.SettingsOf(arg[Folder.Length..]) : [];

    [GeneratedRegex(@"^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d [A-Z]{3} .*\n?", RegexOptions.Multiline)]
    private static partial Regex LogLine();

    [GeneratedRegex(@"^[a-z]+…( \d+ %)?\r?\n", RegexOptions.Multiline)]
    private static partial Regex Progress();

    private sealed record Sheets(TextWriter Out, TextWriter Error);

    // What a verb writes goes on its own sheet, all else on the console.
    private sealed class Splitter(TextWriter console, Func<Sheets, TextWriter> sheet) : TextWriter
    {
        public override Encoding Encoding => console.Encoding;

        public override void Write(char value) => Chosen().Write(value);

        public override void Write(char[] buffer, int index, int count) => Chosen().Write(buffer, index, count);

        public override void Write(string? value) => Chosen().Write(value);

        public override void Flush() => Chosen().Flush();

        private TextWriter Chosen() => Mine.Value is { } mine ? sheet(mine) : console;
    }
}
