using System.Net;

namespace Alicerce.Web.Hosting;

/// <summary>
/// Behind a balancer, a request says neither the address in the browser nor who sent it. The first is configured; the
/// second is the last entry of <c>X-Forwarded-For</c>, the one that the balancer itself wrote.
/// </summary>
internal sealed class ExternalAddress(RequestDelegate next, Uri site)
{
    private const string ForwardedFor = "X-Forwarded-For";

    private readonly HostString _host = new(site.Authority);

    public Task InvokeAsync(HttpContext context)
    {
        context.Request.Scheme = site.Scheme;
        context.Request.Host = _host;

        var forwarded = context.Request.Headers[ForwardedFor].ToString();
        if (IPAddress.TryParse(forwarded.AsSpan(forwarded.LastIndexOf(',') + 1).Trim(), out var address))
        {
            context.Connection.RemoteIpAddress = address;
        }

        return next(context);
    }
}
