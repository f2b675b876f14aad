namespace Alicerce.AwsPeers;

/// <summary>An answer that no service means to give.</summary>
/// <param name="Status">Null cuts the connection.</param>
/// <param name="Body">As it is sent.</param>
/// <param name="ContentType">The type of the body.</param>
/// <param name="ErrorType">The header <c>x-amzn-ErrorType</c>.</param>
public sealed record AwsFault(
    int? Status, string Body = "", string ContentType = "application/x-amz-json-1.0", string? ErrorType = null)
{
    public static readonly AwsFault Cut = new(Status: null);
    public static readonly AwsFault Throttled = new(400, """{"__type":"ThrottlingException","message":"Rate exceeded"}""");
    public static readonly AwsFault Broken = new(503, "<html>Service Unavailable</html>", "text/html");
}
