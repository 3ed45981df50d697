using LiaisonBot.Sandbox.State;

namespace LiaisonBot.Sandbox.BotApi;

/// <summary>Telegram's published pace, as token buckets in real time. Guarded by the world's gate.</summary>
internal sealed class Pace(TimeProvider clock)
{
    private readonly Dictionary<long, Bucket> chats = [];
    private readonly Bucket all = new(30, 30);

    private sealed class Bucket(double size, double perSecond)
    {
        private double left;
        private long seen;

        /// <summary>Zero when there was room, else the wait.</summary>
        public TimeSpan Take(TimeProvider clock)
        {
            var now = clock.GetTimestamp();
            left = seen == 0 ? size : Math.Min(size, left + (clock.GetElapsedTime(seen, now).TotalSeconds * perSecond));
            seen = now;
            if (left < 1)
            {
                return TimeSpan.FromSeconds((1 - left) / perSecond);
            }

            left--;
            return TimeSpan.Zero;
        }
    }

    /// <summary>Throws 429 with the seconds to wait when <paramref name="room"/> or the bot as a whole is over its pace.</summary>
    public void Spend(Room room)
    {
        if (!chats.TryGetValue(room.Id, out var chat))
        {
            chats[room.Id] = chat = room.Kind == RoomKind.Private ? new Bucket(5, 1) : new Bucket(20, 20.0 / 60);
        }

        foreach (var bucket in (Bucket[])[chat, all])
        {
            var wait = bucket.Take(clock);
            if (wait > TimeSpan.Zero)
            {
                throw ApiException.TooMany((int)Math.Ceiling(wait.TotalSeconds));
            }
        }
    }
}
