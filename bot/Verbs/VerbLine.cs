using System.CommandLine;
using LiaisonBot.Settings;
using LiaisonBot.Verbs.Export;
using LiaisonBot.Verbs.Proof;

namespace LiaisonBot.Verbs;

/// <summary>Reads the command line: a verb, or nothing, which runs the host. Exit codes: 0 done, 1 a problem, 2 wrong usage.</summary>
internal static class VerbLine
{
    /// <summary>Carries the verb out. <paramref name="run"/>: runs the host on the arguments given, those of a verb left out.</summary>
    public static async Task<int> InvokeAsync(string[] args, Func<string[], Task<int>> run)
    {
        Settings.CommandLine line;
        try
        {
            line = Settings.CommandLine.Parse(args);
        }
        catch (SettingsException wrong)
        {
            await Console.Error.WriteLineAsync(wrong.Message);
            return 2;
        }

        return line.Rest.Count == 0 || line.Rest[0] == "run" ? await run([.. WithoutRun(args)]) : await InvokeAsync(line);
    }

    /// <summary>Prints what a verb says, or on one line of standard error why it did nothing.</summary>
    public static Command Does(this Command command, Func<ParseResult, CancellationToken, Task<string>> deed) => command.Ends(async (parsed, ct) =>
    {
        await Console.Out.WriteLineAsync(await deed(parsed, ct));
        return 0;
    });

    /// <summary>The same for a verb that prints by itself and says with which code it ends.</summary>
    public static Command Ends(this Command command, Func<ParseResult, CancellationToken, Task<int>> deed)
    {
        command.SetAction(async (parsed, ct) =>
        {
            try
            {
                return await deed(parsed, ct);
            }
            catch (VerbException problem)
            {
                await Console.Error.WriteLineAsync(problem.Message);
                return problem.ExitCode;
            }
            catch (Exception wrong) when (SettingsFailure.Explain(wrong) is { } why)
            {
                await Console.Error.WriteLineAsync(why);
                return 1;
            }
        });
        return command;
    }

    private static async Task<int> InvokeAsync(Settings.CommandLine line)
    {
        var time = TimeProvider.System;
        var desk = new VerbDesk(line, time);
        var look = new LookDesk(desk, time);
        var root = new RootCommand("LiaisonBot: registers and reminders for border liaison, in Telegram. Settings are written --Section:Key=value.")
        {
            new Command("run", "Run the host (the default)"), InviteVerb.Build(desk), UnitVerb.Build(desk), CounterpartVerb.Build(desk),
            VerifyVerb.Build(look), ExportVerb.Build(look), BackupVerb.Build(line, time), RestoreVerb.Build(line, time), DoctorVerb.Build(line, time),
            ReplayVerb.Build(desk), CopyToPostgresVerb.Build(line, time),
        };
        var parsed = root.Parse([.. line.Rest]);
        if (parsed.Errors.Count > 0)
        {
            await Console.Error.WriteLineAsync(parsed.Errors[0].Message.ReplaceLineEndings(" "));
            return 2;
        }

        // The library's own timeout would kill a verb that is still committing when it is interrupted.
        return await parsed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null, EnableDefaultExceptionHandler = false });
    }

    private static IEnumerable<string> WithoutRun(string[] args)
    {
        var at = Array.IndexOf(args, "run");
        return args.Where((_, i) => i != at);
    }
}
