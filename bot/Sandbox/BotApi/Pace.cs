using LiaisonBot.Sandbox.State;

namespace LiaisonBot.Sandbox.BotApi;

/// <summary>Telegram's published pace, as token buckets in real time. Guarded by the world's gate.</summary>
internal sealed class Pace(TimeProvider clock)
{
    private readonly Dictionary<long, Bucket> _chats = [];
    private readonly Bucket _all = new(30, 30);

    private sealed class Bucket(double size, double perSecond)
    {
        private double _left;
        private long _seen;

        /// <summary>Zero when there was room, else the wait.</summary>
        public TimeSpan Take(TimeProvider clock)
        {
            var now = clock.GetTimestamp();
            _left = _seen == 0 ? size : Math.Min(size, _left + (clock.GetElapsedTime(_seen, now).TotalSeconds * perSecond));
            _seen = now;
            if (_left < 1)
            {
                return TimeSpan.FromSeconds((1 - _left) / perSecond);
            }

            _left--;
            return TimeSpan.Zero;
        }
    }

    /// <summary>Throws 429 with the seconds to wait when <paramref name="room"/> or the bot as a whole is over its pace.</summary>
    public void Spend(Room room)
    {
        if (!_chats.TryGetValue(room.Id, out var chat))
        {
            _chats[room.Id] = chat = room.Kind == RoomKind.Private ? new Bucket(5, 1) : new Bucket(20, 20.0 / 60);
        }

        foreach (var bucket in (Bucket[])[chat, _all])
        {
            var wait = bucket.Take(clock);
            if (wait > TimeSpan.Zero)
            {
                throw ApiException.TooMany((int)Math.Ceiling(wait.TotalSeconds));
            }
        }
    }
}
