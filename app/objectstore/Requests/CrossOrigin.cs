namespace Alicerce.ObjectStore.Requests;

/// <summary>
/// Lets pages of any origin call the store: what they may do is in signatures, and no cookie adds to it.
/// </summary>
internal static class CrossOrigin
{
    public static void Allow(HttpContext context)
    {
        if (context.Request.Headers.Origin.Count == 0)
        {
            return;
        }

        var headers = context.Response.Headers;
        headers.AccessControlAllowOrigin = "*";
        headers.AccessControlExposeHeaders = "ETag, x-amz-version-id, x-amz-request-id";
    }

    /// <returns>Whether the request only asks whether another one is allowed.</returns>
    public static bool TryAnswer(HttpContext context)
    {
        if (context.Request.Method != HttpMethods.Options)
        {
            return false;
        }

        var headers = context.Response.Headers;
        headers.AccessControlAllowMethods = "GET, HEAD, PUT, POST, DELETE";
        headers.AccessControlAllowHeaders = context.Request.Headers.AccessControlRequestHeaders;
        headers.AccessControlMaxAge = "3000";
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return true;
    }
}
