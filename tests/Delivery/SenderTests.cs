using System.Diagnostics;
using LiaisonBot.Chat;
using LiaisonBot.Delivery;
using LiaisonBot.Storage.Delivery;
using LiaisonBot.Storage.Groups;
using LiaisonBot.Tests.Stage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LiaisonBot.Tests.Delivery;

/// <summary>What was committed arrives, whatever became of the line, the message or the chat meanwhile.</summary>
public sealed class SenderTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Calls_that_fail_together_are_one_failure_and_one_short_pause()
    {
        await using var stage = await BotStage.StartAsync();
        await stage.SettleAsync();
        long[] people = [TestBorder.An, TestBorder.Binh, TestBorder.Emma, TestBorder.Chi, TestBorder.Dung, TestBorder.Giang];
        await stage.Phone.FaultAsync("502", "sendMessage", Ct, count: people.Length);
        var began = Stopwatch.GetTimestamp();
        await stage.Phone.SendManyAsync(people.Select(p => (p, p, "/toi")), Ct);
        foreach (var person in people)
        {
            await stage.Phone.NextAsync(person, person, 0, Ct);
        }

        Assert.InRange(Stopwatch.GetElapsedTime(began), TimeSpan.Zero, TimeSpan.FromSeconds(6));
    }

    [Fact]
    public async Task No_more_leave_than_a_kill_may_repeat_while_the_writer_marks_nothing()
    {
        await using var stage = await BotStage.StartAsync(settings: "--Limits:MessagesPerSecond=30");
        await stage.AskAsync(TestBorder.An, "/toi");
        await stage.SettleAsync();
        var before = (await stage.Phone.SentAsync(0, 0, null, Ct)).Count;
        var blocked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await stage.DoAsync((_, services) =>
        {
            // Queued now, it is what the writer takes next, before any mark.
            services.GetRequiredService<WorkQueue>().Add(new DeedItem(async (_, ct) =>
            {
                await blocked.Task.WaitAsync(ct);
                return LiaisonBot.Commands.Reply.Silent;
            }));
            return Task.FromResult(LiaisonBot.Commands.Reply.Silent with
            {
                Posts = [.. Enumerable.Range(1, 20).Select(n => new LiaisonBot.Commands.Post(TestBorder.An, $"{n}"))],
            });
        });
        await stage.Phone.SentAsync(before, 8, "sendMessage", Ct);

        // A ninth would take a few milliseconds; time spent here can make the test pass in vain, never fail.
        await Task.Delay(300, Ct);
        Assert.Equal(8, (await stage.Phone.SentAsync(before, 8, "sendMessage", Ct)).Count);
        blocked.SetResult();
        await stage.SettleAsync();
        Assert.Equal(20, (await stage.Phone.SentAsync(before, 20, "sendMessage", Ct)).Count);
    }

    [Fact]
    public async Task What_was_to_be_written_over_a_deleted_message_is_sent_anew()
    {
        await using var stage = await BotStage.StartAsync();
        await stage.AskAsync(TestBorder.An, "/toi");
        await stage.RestartAsync(async () =>
        {
            await using var db = StageStore.Open(stage.Folder);
            var parcel = new Parcel { Text = new TextOut(TestBorder.An, "Đã rút lại"), Over = 4242 };
            db.Outbox.Add(new OutboxRow(1, TestBorder.An, 0, parcel.Write(), null, stage.Clock.GetUtcNow()));
            await db.SaveChangesAsync(Ct);
        });
        await stage.SettleAsync();

        Assert.Contains(await stage.Phone.MessagesAsync(TestBorder.An, TestBorder.An, Ct), m => m.Text == "Đã rút lại");
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(1, true)]
    public async Task What_arrives_opens_a_chat_that_was_given_up_before_it_and_no_other(int minutes, bool stays)
    {
        await using var stage = await BotStage.StartAsync();
        await stage.DoAsync((db, _) =>
        {
            db.KnownChats.Add(new KnownChat(TestBorder.An, false, null)).Entity.Gone(stage.Clock.GetUtcNow().AddMinutes(minutes));
            return Task.FromResult(LiaisonBot.Commands.Reply.Silent);
        });
        await stage.AskAsync(TestBorder.An, "/toi");
        await stage.SettleAsync();

        Assert.Equal(stays, (await stage.ReadAsync(db => db.KnownChats.SingleAsync(c => c.ChatId == TestBorder.An, Ct))).GoneAt is not null);
    }
}
