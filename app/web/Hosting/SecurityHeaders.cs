namespace Alicerce.Web.Hosting;

/// <summary>Tells browsers what no page of this application does, so that nobody can make one do it.</summary>
internal sealed class SecurityHeaders(RequestDelegate next, SecurityHeaders.Origins origins, bool isHttps)
{
    private readonly string _policy = string.Join("; ",
    [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        $"img-src 'self' blob: {origins.Storage}",
        $"connect-src 'self' {origins.Storage}",
        // A form that signs out is redirected to the login service, and browsers look at where it ends up.
        $"form-action 'self' {origins.Login}",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    ]);

    public Task InvokeAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = _policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        headers.CacheControl = "no-cache, no-store";
        headers.Pragma = "no-cache";
        if (isHttps)
        {
            headers.StrictTransportSecurity = "max-age=63072000; includeSubDomains";
        }

        return next(context);
    }

    /// <summary>Other hosts that pages talk to, each list separated by spaces.</summary>
    public sealed record Origins(string Storage, string Login);
}
