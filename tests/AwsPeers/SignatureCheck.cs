using System.Globalization;
using Amazon.Runtime;
using Amazon.Runtime.Internal.Auth;
using Microsoft.AspNetCore.Http;

namespace Alicerce.AwsPeers;

/// <summary>Checks the signature of a request with the arithmetic of the AWS SDK, which is not ours.</summary>
internal static class SignatureCheck
{
    private const string Algorithm = "AWS4-HMAC-SHA256 ";

    /// <returns>The service that the signature is for.</returns>
    public static string Verify(HttpContext context, byte[] body, string accessKey, string secretKey)
    {
        var header = context.Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Algorithm, StringComparison.Ordinal))
        {
            throw new RefusalException("MissingAuthenticationTokenException", "The request is not signed.", 403);
        }

        var parts = header[Algorithm.Length..].Split(", ").Select(part => part.Split('=', 2)).ToDictionary(part => part[0], part => part[1]);
        var scope = parts["Credential"].Split('/');
        if (scope is not [_, var date, var region, var service, "aws4_request"] || scope[0] != accessKey)
        {
            throw new RefusalException("UnrecognizedClientException", "The security token included in the request is invalid.", 403);
        }

        var time = DateTime.ParseExact(
            context.Request.Headers["x-amz-date"].ToString(), "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
        var names = parts["SignedHeaders"].Split(';');
        if (!names.Contains("host") || !names.Contains("x-amz-date") || time.ToString("yyyyMMdd", CultureInfo.InvariantCulture) != date)
        {
            throw new RefusalException("IncompleteSignature", "The host or the date is not signed.", 400);
        }

        var canonical = string.Join('\n', [
            context.Request.Method,
            context.Request.Path.ToUriComponent(),
            context.Request.QueryString.Value?.TrimStart('?') ?? "",
            .. names.Select(name => $"{name}:{context.Request.Headers[name].ToString().Trim()}"),
            "",
            parts["SignedHeaders"],
            Convert.ToHexStringLower(AWS4Signer.ComputeHash(body)),
        ]);
        var expected = AWS4Signer.ComputeSignature(
            new ImmutableCredentials(accessKey, secretKey, null), region, time, service, parts["SignedHeaders"], canonical).Signature;
        return expected == parts["Signature"]
            ? service
            : throw new RefusalException("InvalidSignatureException", $"The signature does not match. The canonical request is:\n{canonical}", 403);
    }
}
