using LiaisonBot.Tests.Stage;

namespace LiaisonBot.Tests.Records;

public sealed class ListsInEnglishTests
{
    [Fact]
    public async Task Lists_are_in_the_language_of_the_reader()
    {
        await using var stage = await BotStage.StartAsync();
        await stage.AskAsync(TestBorder.Emma, "/talk Jinping, conference, planned, 25/11 09:00, host theirs: dates of the next patrols");
        await stage.AskAsync(TestBorder.Emma, "/letter received from Jinping, today 08:00, due 24/11: asks to verify two persons");
        Assert.Equal(
            """
            Waiting on us · 1
            L-2026-0001 · Jinping · due 24/11/2026
            asks to verify two persons
            """, (await stage.AskAsync(TestBorder.Emma, "/pending")).Text);
        Assert.Equal(
            """
            Next 30 days
            25/11/2026 09:00 · T-2026-0001 · liaison conference · Jinping
            dates of the next patrols

            Replies due within 7 days
            24/11/2026 · L-2026-0001 · on us · Jinping
            """, (await stage.AskAsync(TestBorder.Emma, "/upcoming")).Text);
        Assert.Equal(
            """
            Found for: dates
            📅 T-2026-0001 · 25/11/2026 · liaison conference · Jinping
            dates of the next patrols
            """, (await stage.AskAsync(TestBorder.Emma, "/find dates")).Text);
        Assert.Equal("Nothing found for “zebra”. Try fewer words; a number in full, like L-2026-0012.", (await stage.AskAsync(TestBorder.Emma, "/find zebra")).Text);
        Assert.Equal("T-2026-0001 has not begun, so it cannot be confirmed yet.", (await stage.AskAsync(TestBorder.Emma, "/done T-2026-0001")).Text);
        Assert.Equal("Number: there is no P-2026-0001 in the registers you may read. Search: /find", (await stage.AskAsync(TestBorder.Emma, "/show P-2026-0001")).Text);
    }

    [Fact]
    public async Task A_planned_talk_is_done_with_its_members_and_minutes()
    {
        await using var stage = await BotStage.StartAsync();
        await stage.AskAsync(TestBorder.Emma, "/talk Jinping, periodic, planned, 23/11 09:00, place meeting station, ordinal 14: review of the quarter");
        await stage.Phone.MoveClockAsync(TimeSpan.FromDays(2), TestContext.Current.CancellationToken);
        Assert.Equal(
            """
            T-2026-0001 · Periodic talk no. 14 · post level
            Jinping · 23/11/2026 09:00
            At meeting station · Ours 6 · theirs 7
            Host: ours
            minutes signed
            review of the quarter
            /talk Kim Bình, periodic, post level, 23/11/2026 09:00, ordinal 14, place meeting station, host ours, ours 6, theirs 7, minutes signed: review of the quarter
            """, (await stage.AskAsync(TestBorder.Emma, "/done T-2026-0001 ours 6, theirs 7, host ours, minutes signed")).Text);
    }
}
