using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LiaisonBot.Commands;
using LiaisonBot.Replicas;
using LiaisonBot.Settings;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Delivery;
using LiaisonBot.Wire;

namespace LiaisonBot.Diagnostics;

/// <summary>
/// At each start: settings that are others than at the last one are noted in the audit, before and after. Of a secret the
/// audit says that it is set or has changed, never what it is.
/// </summary>
internal sealed class SettingsNoted(LiaisonDb db, AuditNotes notes, Duty duty, IConfiguration settings) : IStartDeed
{
    private const string Mark = "settings";

    // Stands before what is kept of a secret: too little to guess it by, enough to see that it is another one.
    private const char Secret = '#';

    // Of several hosts on one database each may have others, and none has changed them.
    private static readonly string[] EachHostsOwn = ["Data:Folder", "Http:Urls"];

    public async Task<Reply> RunAsync(CancellationToken ct)
    {
        var mark = await db.HostMarks.FindAsync([Mark], ct) ?? db.HostMarks.Add(new HostMark(Mark, "{}")).Entity;
        var before = JsonSerializer.Deserialize<SortedDictionary<string, string>>(mark.Value) ?? [];
        var after = Read();
        var changed = before.Keys.Union(after.Keys).Where(key => before.GetValueOrDefault(key) != after.GetValueOrDefault(key)).Order(StringComparer.Ordinal).ToList();
        if (changed.Count > 0)
        {
            notes.Add("settings.changed", "settings", Shown(changed, before, "set"), Shown(changed, after, "changed"));
            mark.Set(JsonSerializer.Serialize(after));
        }

        return Reply.Silent;
    }

    private SortedDictionary<string, string> Read()
    {
        var read = new SortedDictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (key, value) in settings.AsEnumerable())
        {
            if (!string.IsNullOrEmpty(value) && (KnownSettings.Knows(key) || KnownSettings.FindSecret(key) is not null))
            {
                read[key] = KnownSettings.IsShown(key, value) ? value : DigestOf(value);
            }
        }

        if (duty.IsShared)
        {
            Array.ForEach(EachHostsOwn, key => read.Remove(key));
        }

        // A token that lies in a file is changed by changing the file.
        if (TelegramOptions.Secrets(settings)[0] is { Length: > 0 } token)
        {
            read[KnownSettings.Secrets[0]] = DigestOf(token);
        }

        return read;
    }

    private static Dictionary<string, string?> Shown(List<string> keys, SortedDictionary<string, string> values, string secret) => keys.ToDictionary(
        key => key, key => values.TryGetValue(key, out var value) ? value[0] == Secret ? secret : value : null);

    private static string DigestOf(string secret) =>
        Secret + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)).AsSpan(0, 2));
}
