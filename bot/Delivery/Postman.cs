using System.Threading.Channels;
using LiaisonBot.Chat;
using LiaisonBot.Commands;
using LiaisonBot.Storage.Delivery;
using LiaisonBot.Storage.Files;

namespace LiaisonBot.Delivery;

/// <summary>What became of a row that was to be sent.</summary>
/// <param name="Done">Sent, or refused for good; not to be tried again.</param>
/// <param name="Pause">How long its chat, or with <c>PausesAll</c> everything, is to be silent.</param>
/// <param name="Report">What the writer has to know about the chat.</param>
internal sealed record Verdict(
    bool Done, long? MessageId = null, string? Refusal = null, TimeSpan? Pause = null, bool PausesAll = false, WorkItem? Report = null);

/// <summary>Hands rows and press answers to the messenger and reads what comes of it.</summary>
internal sealed partial class Postman(IChat chat, FileShelf shelf, Meters meters, TimeProvider time, ILogger<Postman> log) : BackgroundService
{
    private const int AtOnce = 8;
    private static readonly TimeSpan AnswerLives = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);
    private readonly Channel<PressAnswer> _answers = Channel.CreateUnbounded<PressAnswer>();
    private readonly Lock _gate = new();
    private int _failures;
    private long _pausedAt;
    private TimeSpan _pause;

    /// <summary>Queues answers to presses; they keep no pace and are dropped when too old to be seen.</summary>
    public void Answer(IReadOnlyList<PressAnswer> answers)
    {
        foreach (var answer in answers)
        {
            _answers.Writer.TryWrite(answer);
        }
    }

    /// <summary>Sends a row to the chat it waits for, which may have another id than when it was booked. Never throws.</summary>
    public async Task<Verdict> DeliverAsync(OutboxRow row, long chatId, CancellationToken ct)
    {
        try
        {
            var id = await SendAsync(Parcel.Read(row.Payload), chatId, ct);
            Reached();
            meters.Sent.Add(1);
            return new Verdict(true, id);
        }
        catch (ChatException failure)
        {
            return Judge(row, chatId, failure);
        }
        catch (Exception failure) when (!ct.IsCancellationRequested)
        {
            // A row nobody can read must not keep its chat waiting for ever.
            LogUnreadable(row.Id, failure.GetType().Name);
            return new Verdict(true, Refusal: "it cannot be sent: " + failure.GetType().Name);
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            // Some at once: one after another, a slow line would let those behind grow too old.
            await Parallel.ForEachAsync(
                _answers.Reader.ReadAllAsync(stoppingToken), new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stoppingToken },
                async (answer, ct) => await AnswerAsync(answer, ct));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            LogStopped();
        }
    }

    private async Task AnswerAsync(PressAnswer answer, CancellationToken ct)
    {
        if (time.GetElapsedTime(answer.Taken) >= AnswerLives)
        {
            return;
        }

        try
        {
            await chat.AnswerButtonAsync(answer.PressId, answer.Text, alert: false, ct);
        }
        catch (ChatException failure)
        {
            // The press was carried out all the same; only the little note over the chat is missing.
            LogUnanswered(failure.Fault);
        }
    }

    // The chat a group moved to is where the row goes, whatever was written when it was booked.
    private async Task<long?> SendAsync(Parcel parcel, long chatId, CancellationToken ct)
    {
        if (parcel.Menu is { } scope)
        {
            await chat.SetCommandMenuAsync(scope, parcel.Lines ?? [], ct);
            return null;
        }

        if (parcel.Deletes is { } message)
        {
            await DeleteAsync(chatId, message, ct);
            return null;
        }

        var text = parcel.Text! with { ChatId = chatId };
        if (parcel.File is { } file)
        {
            return await SendAsync(file, text, ct);
        }

        try
        {
            return await SendAsync(text, parcel.Over, ct);
        }
        catch (ChatException refused) when (refused.Fault == ChatFault.Rejected && (parcel.Over ?? text.Thread) is not null)
        {
            // The message was deleted, or the topic closed: what there is to say is said anew, to the whole chat.
            return await chat.SendTextAsync(text with { Thread = null }, ct);
        }
    }

    private Task<long> SendAsync(FileSent file, TextOut caption, CancellationToken ct)
    {
        var sent = new FileOut(
            caption.ChatId, file.Name, () => shelf.Open(file.Sha256), caption.Html, caption.Buttons, caption.Thread, caption.Silent);
        return file.IsPhoto ? chat.SendPhotoAsync(sent, ct) : chat.SendFileAsync(sent, ct);
    }

    private async Task DeleteAsync(long chatId, long messageId, CancellationToken ct)
    {
        try
        {
            await chat.DeleteMessageAsync(chatId, messageId, ct);
        }
        catch (ChatException refused) when (refused.Fault == ChatFault.Rejected)
        {
            // Too old, or of somebody else in a group where the bot has no such right: it stays, and nobody waits for it.
            LogStays(refused.Fault);
        }
    }

    private async Task<long> SendAsync(TextOut text, long? over, CancellationToken ct)
    {
        if (over is not { } message)
        {
            return await chat.SendTextAsync(text, ct);
        }

        await chat.EditTextAsync(message, text, ct);
        return message;
    }

    private Verdict Judge(OutboxRow row, long chatId, ChatException failure)
    {
        LogNotSent(row.Id, failure.Fault);
        meters.Refused.Add(1, new KeyValuePair<string, object?>("fault", failure.Fault.ToString()));
        return failure.Fault switch
        {
            ChatFault.RateLimited => new Verdict(false, Pause: failure.RetryAfter ?? TimeSpan.FromSeconds(1)),
            ChatFault.ChatMoved when failure.NewChatId is { } to => new Verdict(false, Pause: TimeSpan.FromMilliseconds(200), Report: new MoveItem(chatId, to)),
            ChatFault.Forbidden => new Verdict(true, Report: new GoneItem(chatId, row.Id)),
            ChatFault.Rejected or ChatFault.ChatMoved => new Verdict(true, Refusal: "the messenger refused it: " + failure.Message),
            _ => new Verdict(false, Pause: NextPause(), PausesAll: true),
        };
    }

    private void Reached()
    {
        lock (_gate)
        {
            (_failures, _pause) = (0, TimeSpan.Zero);
        }
    }

    // What was on its way together fails together: that is one failure, and not one for each of them.
    private TimeSpan NextPause()
    {
        lock (_gate)
        {
            var left = _pause - time.GetElapsedTime(_pausedAt);
            if (left > TimeSpan.Zero)
            {
                return left;
            }

            var pause = TimeSpan.FromMilliseconds(500 * Math.Pow(2, Math.Min(_failures++, 10)));
            (_pausedAt, _pause) = (time.GetTimestamp(), pause < LongestPause ? pause : LongestPause);
            return _pause;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Message {RowId} was not sent: {Fault}")]
    private partial void LogNotSent(long rowId, ChatFault fault);

    [LoggerMessage(Level = LogLevel.Error, Message = "Message {RowId} cannot be sent: {Error}; it is kept as a dead letter")]
    private partial void LogUnreadable(long rowId, string error);

    [LoggerMessage(Level = LogLevel.Information, Message = "A message could not be deleted: {Fault}")]
    private partial void LogStays(ChatFault fault);

    [LoggerMessage(Level = LogLevel.Information, Message = "A press could not be answered: {Fault}")]
    private partial void LogUnanswered(ChatFault fault);

    [LoggerMessage(Level = LogLevel.Information, Message = "Press answers stopped")]
    private partial void LogStopped();
}
