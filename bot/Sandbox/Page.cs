using System.Reflection;

namespace LiaisonBot.Sandbox;

/// <summary>The chat page: a few embedded files, no request to anywhere else.</summary>
internal static class Page
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self'; " +
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private const string Prefix = "sandbox/";

    private static readonly Assembly Home = typeof(Page).Assembly;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", (HttpContext context) => Give(context, "index.html"));
        routes.MapGet("/page/{name}", (HttpContext context, string name) => Give(context, name));
    }

    private static IResult Give(HttpContext context, string name)
    {
        if (Home.GetManifestResourceStream(Prefix + name) is not { } file)
        {
            return Results.NotFound();
        }

        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "no-cache";
        return Results.Stream(file, Path.GetExtension(name) switch
        {
            ".html" => "text/html; charset=utf-8",
            ".css" => "text/css; charset=utf-8",
            ".svg" => "image/svg+xml",
            _ => "text/javascript; charset=utf-8",
        });
    }
}
