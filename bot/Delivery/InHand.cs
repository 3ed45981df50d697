using LiaisonBot.Settings;
using Microsoft.Extensions.Options;

namespace LiaisonBot.Delivery;

/// <summary>
/// A file that says what the writer has in hand, for the start after a kill. It is there while the host runs, and removed
/// at an orderly stop. A host that finds it takes its first items one at a time and names each in it beforehand; an item
/// found named five times has killed the host alone, and is buried. Nothing is synced: what a kill leaves in the system's cache
/// is there at the next start, and what a power cut takes was no item's fault.
/// </summary>
internal sealed class InHand(IOptions<DataOptions> data)
{
    // More than a poll brings at once, and the alarms of a start.
    private const int Singly = 200;

    // The first item of a start is in hand for as long as a cold host needs, a good part of a second: whoever kills the
    // host again and again hits the same harmless item. One that kills by itself gets to this number within seconds.
    private const int Often = 5;
    private readonly string _path = Path.Combine(data.Value.Folder, "in-hand");
    private string? _suspect;
    private int _times;
    private int _left;
    private bool _named;

    /// <summary>One while items are taken singly.</summary>
    public int Limit(int usual) => _left > 0 ? 1 : usual;

    /// <summary>Whether the last host left it: then that one was killed.</summary>
    public bool IsLeft => File.Exists(_path);

    /// <summary>The host begins. Looks at what the last one left.</summary>
    public void Open()
    {
        if (IsLeft)
        {
            _left = Singly;
            var said = File.ReadAllText(_path).Split('\n');
            (_suspect, _times) = said is [var times, var name] && int.TryParse(times, out var often) ? (name, often) : (null, 0);
        }

        File.WriteAllText(_path, "");
    }

    /// <summary>The host has ended in good order.</summary>
    public void Close() => File.Delete(_path);

    /// <summary>These are about to be carried out.</summary>
    public void Take(IReadOnlyList<WorkItem> items)
    {
        foreach (var item in items)
        {
            item.KillsTheHost = _times >= Often && item.Name == _suspect;
        }

        if (_left > 0 && items is [{ KillsTheHost: false, Name: { } name }])
        {
            _left--;
            _named = true;
            File.WriteAllText(_path, FormattableString.Invariant($"{(name == _suspect ? _times : 0) + 1}\n{name}"));
        }
    }

    /// <summary>They are on disk, or wait for a store that fails, which is not their fault.</summary>
    public void PutDown()
    {
        if (!_named)
        {
            return;
        }

        try
        {
            File.WriteAllText(_path, "");
            _named = false;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // The disk that fails the database fails this too; the name is taken out by the next attempt.
        }
    }
}

/// <summary>Stands for the end of the host that carrying an item out would be.</summary>
internal sealed class HostKilledException() : Exception("It killed the host when it was carried out alone.");
