using System.Threading.Channels;
using LiaisonBot.Chat;
using LiaisonBot.Storage.Delivery;

namespace LiaisonBot.Delivery;

/// <summary>What became of a row that was to be sent.</summary>
/// <param name="Done">Sent, or refused for good; not to be tried again.</param>
/// <param name="Pause">How long its chat, or with <c>PausesAll</c> everything, is to be silent.</param>
/// <param name="Report">What the writer has to know about the chat.</param>
internal sealed record Verdict(
    bool Done, long? MessageId = null, string? Refusal = null, TimeSpan? Pause = null, bool PausesAll = false, WorkItem? Report = null);

/// <summary>Hands rows and press answers to the messenger and reads what comes of it.</summary>
internal sealed partial class Postman(IChat chat, Meters meters, TimeProvider time, ILogger<Postman> log) : BackgroundService
{
    private static readonly TimeSpan AnswerLives = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);
    private readonly Channel<PressAnswer> _answers = Channel.CreateUnbounded<PressAnswer>();
    private int _failures;

    /// <summary>Queues answers to presses; they keep no pace and are dropped when too old to be seen.</summary>
    public void Answer(IReadOnlyList<PressAnswer> answers)
    {
        foreach (var answer in answers)
        {
            _answers.Writer.TryWrite(answer);
        }
    }

    /// <summary>Sends a row. Never throws for what the messenger does.</summary>
    public async Task<Verdict> DeliverAsync(OutboxRow row, CancellationToken ct)
    {
        try
        {
            var id = await SendAsync(Parcel.Read(row.Payload), row.ChatId, ct);
            _failures = 0;
            meters.Sent.Add(1);
            return new Verdict(true, id);
        }
        catch (ChatException failure)
        {
            return Judge(row, failure);
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var answer in _answers.Reader.ReadAllAsync(stoppingToken))
            {
                if (time.GetElapsedTime(answer.Taken) < AnswerLives)
                {
                    await AnswerAsync(answer, stoppingToken);
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            LogStopped();
        }
    }

    private async Task AnswerAsync(PressAnswer answer, CancellationToken ct)
    {
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

        var text = parcel.Text! with { ChatId = chatId };
        if (parcel.Over is not { } over)
        {
            return await chat.SendTextAsync(text, ct);
        }

        await chat.EditTextAsync(over, text, ct);
        return over;
    }

    private Verdict Judge(OutboxRow row, ChatException failure)
    {
        LogNotSent(row.Id, failure.Fault);
        meters.Refused.Add(1, new KeyValuePair<string, object?>("fault", failure.Fault.ToString()));
        return failure.Fault switch
        {
            ChatFault.RateLimited => new Verdict(false, Pause: failure.RetryAfter ?? TimeSpan.FromSeconds(1)),
            ChatFault.ChatMoved when failure.NewChatId is { } to => new Verdict(false, Pause: TimeSpan.FromMilliseconds(200), Report: new MoveItem(row.ChatId, to)),
            ChatFault.Forbidden => new Verdict(true, Report: new GoneItem(row.ChatId, row.Id)),
            ChatFault.Rejected or ChatFault.ChatMoved => new Verdict(true, Refusal: "the messenger refused it: " + failure.Message),
            _ => new Verdict(false, Pause: NextPause(), PausesAll: true),
        };
    }

    private TimeSpan NextPause()
    {
        var pause = TimeSpan.FromMilliseconds(500 * Math.Pow(2, Math.Min(_failures++, 10)));
        return pause < LongestPause ? pause : LongestPause;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Message {RowId} was not sent: {Fault}")]
    private partial void LogNotSent(long rowId, ChatFault fault);

    [LoggerMessage(Level = LogLevel.Information, Message = "A press could not be answered: {Fault}")]
    private partial void LogUnanswered(ChatFault fault);

    [LoggerMessage(Level = LogLevel.Information, Message = "Press answers stopped")]
    private partial void LogStopped();
}
