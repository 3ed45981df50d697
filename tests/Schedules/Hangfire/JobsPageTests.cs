using System.Net;
using LiaisonBot.Commands;
using LiaisonBot.Schedules;
using LiaisonBot.Tests.Reminders;
using LiaisonBot.Tests.Stage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LiaisonBot.Tests.Schedules.Hangfire;

/// <summary>The door of the jobs page, and what the page shows to whom it lets in.</summary>
public sealed class JobsPageTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Gives_an_administrator_a_link_in_both_languages()
    {
        await using var stage = await BotStage.StartAsync();
        var vi = (await stage.AskAsync(TestBorder.Giang, "/congviec")).Text.Split('\n');
        Assert.Equal("Trang việc hẹn giờ, mở được một lần, đến 09:10:", vi[0]);
        Assert.Matches($"^{System.Text.RegularExpressions.Regex.Escape(stage.Phone.Address.ToString())}jobs\\?key=[0-9a-f]{{32}}$", vi[1]);
        Assert.Equal("Chép vào trình duyệt trên máy chạy bot, hoặc qua đường hầm SSH tới máy đó.", vi[2]);
        await stage.AskAsync(TestBorder.Giang, "/language en");
        var en = (await stage.AskAsync(TestBorder.Giang, "/jobs")).Text.Split('\n');
        Assert.Equal("The jobs page opens once, until 09:10:", en[0]);
        Assert.Equal("Copy it into a browser on the host, or through an SSH tunnel to it.", en[2]);
        Assert.NotEqual(vi[1], en[1]);
    }

    [Fact]
    public async Task Is_for_administrators_in_private_only()
    {
        await using var stage = await BotStage.StartAsync();
        Assert.Equal("Lệnh /congviec không thuộc vai trò của đồng chí (cán bộ đối ngoại (điều phối)).", (await stage.AskAsync(TestBorder.Dung, "/jobs")).Text);
        Assert.Equal("Lệnh /congviec chỉ dùng trong tin nhắn riêng với bot.", (await stage.AskAsync(TestBorder.Giang, TestBorder.Group, "/jobs")).Text);
    }

    [Theory]
    [InlineData("jobs")]
    [InlineData("jobs/")]
    [InlineData("JOBS/jobs/scheduled")]
    [InlineData("jobs/servers")]
    [InlineData("jobs/stats")]
    [InlineData("jobs/js1")]
    [InlineData("jobs?key=")]
    [InlineData("jobs?key=00000000000000000000000000000000")]
    public async Task Shows_nothing_to_who_has_no_link(string page)
    {
        await using var stage = await BotStage.StartAsync();
        using var browser = new Browser(stage);
        await browser.EnterAsync(await LinkAsync(stage));
        foreach (var cookie in new[] { null, "", "liaisonbot-jobs=", "liaisonbot-jobs=00000000000000000000000000000000", browser.Cookie + "0" })
        {
            browser.Cookie = cookie;
            Assert.Equal((HttpStatusCode.NotFound, ""), await browser.GetAsync(page));
            Assert.Equal((HttpStatusCode.NotFound, ""), await browser.PostAsync(page));
        }
    }

    [Fact]
    public async Task Opens_once_by_a_cookie_that_no_script_and_no_other_site_sees()
    {
        await using var stage = await BotStage.StartAsync();
        using var browser = new Browser(stage);
        var link = await LinkAsync(stage);
        var cookie = await browser.EnterAsync(link);
        Assert.Matches("^liaisonbot-jobs=[0-9a-f]{32}; path=/jobs; samesite=strict; httponly$", cookie);
        Assert.DoesNotContain(new Uri(link).Query[5..], cookie, StringComparison.Ordinal);
        Assert.Contains("<title>", (await browser.GetAsync("jobs")).Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await browser.PostAsync("jobs/stats")).Status);

        using var another = new Browser(stage);
        Assert.Equal((HttpStatusCode.NotFound, ""), await another.GetAsync(link));
        Assert.Equal((HttpStatusCode.NotFound, ""), await another.GetAsync("jobs"));
    }

    [Fact]
    public async Task A_link_lasts_ten_minutes_and_the_newest_alone_works()
    {
        await using var stage = await BotStage.StartAsync();
        using var browser = new Browser(stage);
        var (replaced, late) = (await LinkAsync(stage), await LinkAsync(stage));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(replaced)).Status);
        stage.Clock.MoveTo(stage.Clock.GetUtcNow().AddMinutes(10));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(late)).Status);
        var fresh = await LinkAsync(stage);
        stage.Clock.MoveTo(stage.Clock.GetUtcNow().AddMinutes(10).AddSeconds(-1));
        await browser.EnterAsync(fresh);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("jobs")).Status);
    }

    [Fact]
    public async Task A_session_lasts_eight_hours()
    {
        await using var stage = await BotStage.StartAsync();
        using var browser = new Browser(stage);
        await browser.EnterAsync(await LinkAsync(stage));
        stage.Clock.MoveTo(stage.Clock.GetUtcNow().AddHours(8).AddSeconds(-1));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("jobs")).Status);
        stage.Clock.MoveTo(stage.Clock.GetUtcNow().AddSeconds(1));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("jobs")).Status);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Turns_out_at_once_who_administers_no_more(bool locked)
    {
        await using var stage = await BotStage.StartAsync();
        using var browser = new Browser(stage);
        await browser.EnterAsync(await LinkAsync(stage));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("jobs")).Status);
        await stage.DoAsync(async (db, _) =>
        {
            var person = await db.People.SingleAsync(p => p.AccountId == TestBorder.Giang, Ct);
            var grant = await db.RoleGrants.SingleAsync(g => g.PersonId == person.Id, Ct);
            if (locked)
            {
                person.Lock(stage.Clock.GetUtcNow());
            }
            else
            {
                grant.End(stage.Clock.GetUtcNow());
            }

            return Reply.Silent;
        });
        Assert.Equal((HttpStatusCode.NotFound, ""), await browser.GetAsync("jobs"));
    }

    [Fact]
    public async Task Shows_what_is_planned_and_never_a_text()
    {
        await using var stage = await BotStage.StartAsync(settings: "--Backup:At=02:30");
        await ReminderSetTests.SetAsync(stage, TestBorder.An, "/nhac 22/11 9h02: viec rieng");
        var id = (await stage.ReadAsync(db => db.Schedules.SingleAsync(Ct))).Id;
        var clock = stage.Services.GetRequiredService<IAlarmClock>();
        await Waiting.UntilAsync(() => Task.FromResult(clock.List().Count == 2), () => Task.FromResult("alarms: " + string.Join(' ', clock.List())));

        using var browser = new Browser(stage);
        await browser.EnterAsync(await LinkAsync(stage));
        var shown = (await browser.GetAsync("jobs/jobs/scheduled")).Body;
        Assert.Contains("task:backup:0", shown, StringComparison.Ordinal);
        Assert.Contains($"schedule:{id.Value}", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("viec rieng", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changes_nothing()
    {
        await using var stage = await BotStage.StartAsync();
        var (clock, key) = (stage.Services.GetRequiredService<IAlarmClock>(), new AlarmKey("task:backup", 0));
        clock.Set(key, stage.Clock.GetUtcNow().AddHours(5));
        using var browser = new Browser(stage);
        await browser.EnterAsync(await LinkAsync(stage));
        Assert.Contains("task:backup:0", (await browser.GetAsync("jobs/jobs/scheduled")).Body, StringComparison.Ordinal);
        foreach (var command in new[] { "delete", "enqueue" })
        {
            Assert.NotEqual(HttpStatusCode.NoContent, (await browser.PostAsync("jobs/jobs/scheduled/" + command, KeyValuePair.Create("jobs[]", "1"))).Status);
        }

        Assert.Contains("task:backup:0", (await browser.GetAsync("jobs/jobs/scheduled")).Body, StringComparison.Ordinal);
    }

    private static async Task<string> LinkAsync(BotStage stage) => (await stage.AskAsync(TestBorder.Giang, "/jobs")).Text.Split('\n')[1];

    /// <summary>Asks for pages with the cookie it was given, and follows nothing.</summary>
    private sealed class Browser(BotStage stage) : IDisposable
    {
        private readonly HttpClient _http = new(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = stage.Phone.Address };

        public string? Cookie { get; set; }

        /// <summary>Opens a link; returns the cookie as it was set.</summary>
        public async Task<string> EnterAsync(string link)
        {
            using var answer = await _http.GetAsync(new Uri(link), Ct);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Contains("url=jobs\"", await answer.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
            var set = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
            Cookie = set.Split(';')[0];
            return set;
        }

        public Task<(HttpStatusCode Status, string Body)> GetAsync(string page) => SendAsync(new HttpRequestMessage(HttpMethod.Get, page));

        public Task<(HttpStatusCode Status, string Body)> PostAsync(string page, params KeyValuePair<string, string>[] fields) =>
            SendAsync(new HttpRequestMessage(HttpMethod.Post, page) { Content = new FormUrlEncodedContent(fields) });

        public void Dispose() => _http.Dispose();

        private async Task<(HttpStatusCode Status, string Body)> SendAsync(HttpRequestMessage request)
        {
            using (request)
            {
                request.Headers.TryAddWithoutValidation("Cookie", Cookie);
                using var answer = await _http.SendAsync(request, Ct);
                return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Ct));
            }
        }
    }
}
