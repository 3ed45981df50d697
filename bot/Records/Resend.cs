using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using LiaisonBot.Commands;
using LiaisonBot.Storage;
using LiaisonBot.Storage.Records;

namespace LiaisonBot.Records;

/// <summary>The same text from the same author within ten minutes: under a bad signal that is a resend, not a second letter.</summary>
internal sealed class Resend(LiaisonDb db)
{
    /// <summary>The name of the question, whose answer <c>yes</c> logs once more.</summary>
    public const string Question = "again";

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    /// <summary>The question to ask instead of logging; null when this is no resend, or it was answered.</summary>
    public async Task<Reply?> AskAsync(CommandCall call, CancellationToken ct)
    {
        if (call.Answers[Question] is not null)
        {
            return null;
        }

        var earlier = await db.FindEarlierAsync(call.Actor.Id, Digest(call.Line), call.SentAt - Window, ct);
        return earlier is null ? null : Reply.Ask(call, Question, call.Say.AlreadyLogged(RecordName.Of(earlier, call.Actor), WallTime(earlier)),
            new Choice(call.Say.LogAgain(), "yes"), new Choice(call.Say.DoNotLog(), AskedPressed.Dropped));
    }

    /// <summary>What two sendings of the same text have in common, white space apart.</summary>
    public static long Digest(string line) => BinaryPrimitives.ReadInt64LittleEndian(
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))));

    private static DateTime WallTime(Record record) => Calendar.WallClock.ToLocal(record.LoggedAt, TimeZoneInfo.FindSystemTimeZoneById(record.Zone));
}
