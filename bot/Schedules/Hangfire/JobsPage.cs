using Hangfire;
using Hangfire.Dashboard;
using LiaisonBot.Storage;
using LiaisonBot.Storage.People;

namespace LiaisonBot.Schedules.Hangfire;

/// <summary>
/// The server's own page, behind our door: whoever is not an administrator with a session finds nothing here. It shows and
/// changes nothing: what is due stands in our tables.
/// </summary>
internal sealed partial class JobsPage
{
    private const string Cookie = "liaisonbot-jobs";

    // A page of its own rather than a redirect: a browser that came from elsewhere would not bring the strict cookie along.
    private const string Onward = """<!doctype html><meta http-equiv="refresh" content="0; url=jobs">""";
    private readonly JobsDoor _door;
    private readonly IServiceScopeFactory _scopes;
    private readonly ILogger<JobsPage> _log;
    private readonly AspNetCoreDashboardMiddleware _page;

    public JobsPage(JobsDoor door, HangfireAlarmClock clock, IServiceScopeFactory scopes, ILogger<JobsPage> log)
    {
        (_door, _scopes, _log) = (door, scopes, log);
        var options = new DashboardOptions
        {
            Authorization = [],
            IsReadOnlyFunc = _ => true,
            AppPath = null,
            DashboardTitle = "LiaisonBot",
            DisplayStorageConnectionString = false,
            DisplayNameFunc = (_, job) => job.Args[0]?.ToString(),
        };
        _page = new AspNetCoreDashboardMiddleware(_ => Task.CompletedTask, clock.Storage, options, DashboardRoutes.Routes, finalizeWhenNotFound: true);
    }

    /// <summary>Answers a request for <see cref="JobsDoor.Path"/> or below: 404 without a session.</summary>
    public async Task ServeAsync(HttpContext context)
    {
        (context.Response.Headers.CacheControl, context.Response.Headers["Referrer-Policy"]) = ("no-store", "no-referrer");
        if (HttpMethods.IsGet(context.Request.Method) && context.Request.Query[JobsDoor.KeyName].ToString() is { Length: > 0 } key)
        {
            await EnterAsync(context, key);
        }
        else if (_door.FindVisitor(context.Request.Cookies[Cookie] ?? "") is { } visitor && await AdministersAsync(visitor, context.RequestAborted))
        {
            context.Request.Path.StartsWithSegments(JobsDoor.Path, out var matched, out var rest);
            (context.Request.PathBase, context.Request.Path) = (context.Request.PathBase + matched, rest);
            await _page.Invoke(context);
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }

    private async Task EnterAsync(HttpContext context, string key)
    {
        if (_door.Enter(key) is not var (visitor, session))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        LogEntered(visitor.Value);
        context.Response.Cookies.Append(Cookie, session, new CookieOptions
        {
            HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = context.Request.IsHttps, Path = context.Request.PathBase + JobsDoor.Path,
        });
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync(Onward, context.RequestAborted);
    }

    // Asked anew each time: who was locked out or lost the role is out at once.
    private async Task<bool> AdministersAsync(PersonId person, CancellationToken ct)
    {
        await using var scope = _scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<LiaisonDb>().IsAdministratorAsync(person, ct);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Person {Person} opened the jobs page")]
    private partial void LogEntered(long person);
}
