using System.Diagnostics;

namespace LiaisonBot.Benchmarks.Server;

/// <summary>
/// Telegram's published pace, counted without mercy in sliding windows: 30 messages in any second, 20 to a group in any
/// minute, 3 to a person in any three seconds (about one a second, short bursts allowed). Used under a lock.
/// </summary>
internal sealed class StrictPace
{
    private readonly Window _all = new(30, TimeSpan.FromSeconds(1));
    private readonly Dictionary<long, Window> _chats = [];

    /// <summary>How many whole seconds a message to this chat has to wait; 0 takes it.</summary>
    public int Wait(long chat, long now)
    {
        if (!_chats.TryGetValue(chat, out var window))
        {
            _chats[chat] = window = chat < 0 ? new Window(20, TimeSpan.FromMinutes(1)) : new Window(3, TimeSpan.FromSeconds(3));
        }

        var wait = Math.Max(_all.Wait(now), window.Wait(now));
        if (wait == 0)
        {
            _all.Taken.Enqueue(now);
            window.Taken.Enqueue(now);
        }

        return wait;
    }

    private sealed class Window(int limit, TimeSpan length)
    {
        public Queue<long> Taken { get; } = new();

        public int Wait(long now)
        {
            while (Taken.TryPeek(out var oldest) && Stopwatch.GetElapsedTime(oldest, now) >= length)
            {
                Taken.Dequeue();
            }

            return Taken.Count < limit ? 0 : (int)Math.Ceiling((length - Stopwatch.GetElapsedTime(Taken.Peek(), now)).TotalSeconds);
        }
    }
}
