using System.Net;
using LiaisonBot.Sandbox.Persons;

namespace LiaisonBot.Sandbox;

/// <summary>
/// Lets in only callers from this machine who ask for it by a loopback name: a page elsewhere that points its own
/// name at 127.0.0.1 (DNS rebinding) is turned away, and so is a page of another origin that posts here.
/// </summary>
internal sealed class LoopbackOnly : IEndpointFilter
{
    private static readonly string[] Names = ["127.0.0.1", "localhost", "[::1]"];

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (!IsLoopback(http.Connection.RemoteIpAddress) || !Names.Contains(http.Request.Host.Host) || IsForeign(http.Request))
        {
            return Results.StatusCode(403);
        }

        try
        {
            return await next(context);
        }
        catch (PersonException refused)
        {
            return Desk.Refuse(refused.Message);
        }
    }

    /// <summary>Null is an in-memory test server.</summary>
    private static bool IsLoopback(IPAddress? address) => address is null || IPAddress.IsLoopback(address);

    private static bool IsForeign(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        return origin.Length > 0 && origin != $"{request.Scheme}://{request.Host}";
    }
}
