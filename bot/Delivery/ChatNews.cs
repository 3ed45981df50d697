using LiaisonBot.Storage.Delivery;

namespace LiaisonBot.Delivery;

/// <summary>What a commit changed of what waits for the chats. In the order of the items: what is booked after a move stays where it was booked for.</summary>
internal abstract record ChatNews;

/// <summary>A message waits.</summary>
internal sealed record Booked(OutboxRow Row) : ChatNews;

/// <summary>A chat has a new id: what waited for the old one waits for the new one.</summary>
internal sealed record Moved(long From, long To) : ChatNews;

/// <summary>A chat refused a row for good: nothing up to that row is sent to it any more.</summary>
internal sealed record Closed(long ChatId, long RowId) : ChatNews;
