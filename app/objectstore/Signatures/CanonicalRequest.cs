using System.Globalization;
using System.Text;
using Alicerce.ObjectStore.Requests;

namespace Alicerce.ObjectStore.Signatures;

/// <summary>A request in the one spelling that both sides sign.</summary>
internal static class CanonicalRequest
{
    private const string SignatureParameter = "X-Amz-Signature";
    private const string Unreserved = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

    public static string Of(S3Request request, IReadOnlyList<string> signedHeaders, string payloadHash) => string.Join('\n', [
        request.Method,
        string.Join('/', request.Path.Split('/').Select(Encode)),
        string.Join('&', request.Query
            .Where(pair => pair.Key != SignatureParameter)
            .Select(pair => (Name: Encode(pair.Key), Value: Encode(pair.Value)))
            .OrderBy(pair => pair.Name, StringComparer.Ordinal)
            .ThenBy(pair => pair.Value, StringComparer.Ordinal)
            .Select(pair => $"{pair.Name}={pair.Value}")),
        .. signedHeaders.Select(name => $"{name}:{ValueOf(request, name)}"),
        "",
        string.Join(';', signedHeaders),
        payloadHash,
    ]);

    // Inner runs of spaces are one space, and repeated headers are joined.
    private static string ValueOf(S3Request request, string name) => string.Join(',', request.Context.Request.Headers[name]
        .Select(value => string.Join(' ', (value ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))));

    private static string Encode(string text)
    {
        var encoded = new StringBuilder(text.Length);
        foreach (var value in Encoding.UTF8.GetBytes(text))
        {
            if (Unreserved.Contains((char)value, StringComparison.Ordinal))
            {
                encoded.Append((char)value);
            }
            else
            {
                encoded.Append(CultureInfo.InvariantCulture, $"%{value:X2}");
            }
        }

        return encoded.ToString();
    }
}
