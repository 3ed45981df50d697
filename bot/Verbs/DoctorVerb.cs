using System.CommandLine;
using LiaisonBot.Backups;
using LiaisonBot.Chat;
using LiaisonBot.Settings;
using LiaisonBot.Verbs.Doctor;
using LiaisonBot.Words;
using Microsoft.Extensions.Options;

namespace LiaisonBot.Verbs;

/// <summary><c>doctor</c>: one line a check, beside a running host or without one. Ends with 1 when a check failed. Changes nothing.</summary>
internal static class DoctorVerb
{
    public static Command Build(Settings.CommandLine line, TimeProvider time) => new Command("doctor", "Check settings, token, machine, disk, database and backups").Ends(
        async (_, ct) =>
        {
            var failed = false;
            await foreach (var finding in ExamineAsync(line, time, ct))
            {
                failed |= finding.Level == Level.Fail;
                await Console.Out.WriteLineAsync(VerbWords.Found(finding));
            }

            return failed ? 1 : 0;
        });

    private static async IAsyncEnumerable<Finding> ExamineAsync(
        Settings.CommandLine line, TimeProvider time, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        var settings = new ConfigurationManager();
        settings.UseLiaisonSettings(line);
        var zone = MachineCheck.Zone(settings["Locale:TimeZone"]);
        yield return zone;
        yield return MachineCheck.Languages();
        foreach (var finding in await MachineCheck.DrawingAsync(ct))
        {
            yield return finding;
        }

        await using var services = SettingsCheck.Services(settings, time);
        var valid = SettingsCheck.Of(services);
        yield return valid;
        if (valid.Level == Level.Fail || zone.Level == Level.Fail)
        {
            // All that follows goes by the settings.
            yield break;
        }

        var folder = VerbFolder.Of(line, time);
        foreach (var finding in DiskCheck.Of(folder.Data))
        {
            yield return finding;
        }

        await foreach (var finding in AskAsync(services, folder, time, ct))
        {
            yield return finding;
        }
    }

    private static async IAsyncEnumerable<Finding> AskAsync(
        ServiceProvider services, VerbFolder folder, TimeProvider time, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        IRegistersCheck registers = folder.Registers.File is null
            ? new ServerCheck(folder) : new RegistersCheck(folder, services.GetRequiredService<IOptions<BackupOptions>>().Value, time);
        foreach (var finding in await registers.AskAsync(ct))
        {
            yield return finding;
        }

        var chat = services.GetService<IChat>();
        var messenger = chat is null ? null : new MessengerCheck(chat, time);
        foreach (var finding in messenger is null ? [new Finding(Level.Warn, "token", VerbWords.NoToken())] : await messenger.AskAsync(ct))
        {
            yield return finding;
        }

        if (registers.Readable)
        {
            await using var db = folder.Registers.Open();
            yield return await new GroupsCheck(db, chat, messenger?.Self).AskAsync(ct);
        }
    }
}
