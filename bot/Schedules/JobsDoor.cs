using System.Security.Cryptography;
using System.Text;
using LiaisonBot.Storage;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace LiaisonBot.Schedules;

/// <summary>
/// The door of an engine's page: a link that an administrator was given opens one session in one browser. In memory only, as
/// hashes: a restart closes all.
/// </summary>
internal sealed class JobsDoor(IServer server, TimeProvider time)
{
    /// <summary>Where the page is.</summary>
    public const string Path = "/jobs";

    /// <summary>The name under which a link holds its key.</summary>
    public const string KeyName = "key";

    /// <summary>How long a link may be used, once.</summary>
    public static readonly TimeSpan LinkLasts = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan SessionLasts = TimeSpan.FromHours(8);

    // 128 bits.
    private const int KeyLength = 32;
    private readonly Lock _gate = new();
    private readonly List<Key> _links = [];
    private readonly List<Key> _sessions = [];

    /// <summary>A link for that person, in place of any earlier one; null when the host listens nowhere.</summary>
    public string? Invite(PersonId person)
    {
        if (server.Features.Get<IServerAddressesFeature>()?.Addresses.Select(Reachable).OrderByDescending(a => a.IsLoopback).FirstOrDefault() is not { } address)
        {
            return null;
        }

        lock (_gate)
        {
            _links.RemoveAll(l => l.Person == person);
            return new Uri(address, $"{Path}?{KeyName}={Add(_links, person, LinkLasts)}").AbsoluteUri;
        }
    }

    /// <summary>Uses a link's key up. Returns whose it was and the key of the session it opens; null for a key that does not work.</summary>
    public (PersonId Person, string Session)? Enter(string key)
    {
        lock (_gate)
        {
            if (Find(_links, key) is not { } link)
            {
                return null;
            }

            _links.Remove(link);
            return (link.Person, Add(_sessions, link.Person, SessionLasts));
        }
    }

    /// <summary>Whose session that is; null for none.</summary>
    public PersonId? FindVisitor(string session)
    {
        lock (_gate)
        {
            return Find(_sessions, session)?.Person;
        }
    }

    private string Add(List<Key> keys, PersonId person, TimeSpan lasts)
    {
        var key = RandomNumberGenerator.GetHexString(KeyLength, lowercase: true);
        keys.Add(new Key(Hash(key), person, time.GetUtcNow() + lasts));
        return key;
    }

    // Hashes are of one length whatever was sent, so that the comparison tells nothing.
    private Key? Find(List<Key> keys, string key)
    {
        var (now, hash) = (time.GetUtcNow(), Hash(key));
        keys.RemoveAll(k => k.Until <= now);
        return keys.Find(k => CryptographicOperations.FixedTimeEquals(k.Hash, hash));
    }

    private static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));

    // "Any address" is none that a browser opens; the host itself is always one of them.
    private static Uri Reachable(string address)
    {
        var uri = new Uri(address.Replace("//*", "//0.0.0.0", StringComparison.Ordinal).Replace("//+", "//0.0.0.0", StringComparison.Ordinal));
        return uri.Host is "0.0.0.0" or "[::]" ? new UriBuilder(uri) { Host = "127.0.0.1" }.Uri : uri;
    }

    private sealed record Key(byte[] Hash, PersonId Person, DateTimeOffset Until);
}
