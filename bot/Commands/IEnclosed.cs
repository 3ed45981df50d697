using LiaisonBot.Chat;
using LiaisonBot.Storage;

namespace LiaisonBot.Commands;

/// <summary>Takes what comes with a message besides its words, a file or a place, under the rules of <see cref="ICommand"/>.</summary>
internal interface IEnclosed
{
    /// <summary>What is said to one that shows by itself where it belongs, or that has no words; null when its words are to be read first.</summary>
    Task<Reply?> TakeAsync(CommandCall call, MessageIn message, CancellationToken ct);

    /// <summary>Its words were read: it goes to what came of them. Returns the answer, with what became of it.</summary>
    Task<Reply> AddAsync(CommandCall call, MessageIn message, Reply said, CancellationToken ct);

    /// <summary>A question about the words of a message was answered and came to <paramref name="record"/>: what came with the message goes there.</summary>
    /// <param name="call">As it was carried out in the end; its message is the one that was sent.</param>
    /// <param name="sentIn">The chat in which that was.</param>
    Task FollowAsync(CommandCall call, long sentIn, RecordId record, CancellationToken ct);
}
