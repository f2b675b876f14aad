using System.Text;

namespace Alicerce.Approval.Tests;

/// <summary>Events of an HTTP API in payload format 2.0.</summary>
internal static class Calls
{
    public static object Get(Uri link, string method = "GET", string acceptLanguage = "en", string accept = "text/html") =>
        Create(link.AbsolutePath, link.Query.TrimStart('?'), method, acceptLanguage, accept, null, null, false);

    /// <summary>As a browser sends the form of the page.</summary>
    public static object Submit(Uri link, bool isBase64 = false, string acceptLanguage = "en")
    {
        var form = link.Query.TrimStart('?');
        return Create(
            link.AbsolutePath,
            form,
            "POST",
            acceptLanguage,
            "text/html",
            "application/x-www-form-urlencoded",
            isBase64 ? Convert.ToBase64String(Encoding.UTF8.GetBytes(form)) : form,
            isBase64);
    }

    /// <summary>As a program posts the link itself.</summary>
    public static object Post(Uri link) =>
        Create(link.AbsolutePath, link.Query.TrimStart('?'), "POST", "", "application/json", null, null, false);

    public static object Create(
        string path, string query, string method, string acceptLanguage, string accept, string? contentType, string? body, bool isBase64) => new
        {
            version = "2.0",
            routeKey = "ANY /decide",
            rawPath = path,
            rawQueryString = query,
            headers = new Dictionary<string, string>
            {
                ["accept"] = accept,
                ["accept-language"] = acceptLanguage,
                ["content-type"] = contentType ?? "",
            },
            requestContext = new { http = new { method, path, sourceIp = "203.0.113.7" } },
            body,
            isBase64Encoded = isBase64,
        };
}
