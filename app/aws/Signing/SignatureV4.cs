using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Alicerce.Aws.Signing;

/// <summary>AWS Signature Version 4 for one service in one region.</summary>
public sealed class SignatureV4(string service, string region)
{
    private const string Algorithm = "AWS4-HMAC-SHA256";
    private const string Terminator = "aws4_request";
    private const string Unreserved = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

    public static string DateText(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    /// <summary>The value of the <c>Authorization</c> header.</summary>
    public string Authorize(SignableRequest request, SigningKeys keys, DateTimeOffset time)
    {
        var headers = CanonicalHeaders(request.Headers);
        var signature = Sign(CanonicalRequest(request, headers, Convert.ToHexStringLower(SHA256.HashData(request.Body.Span))), keys, time);
        return $"{Algorithm} Credential={keys.AccessKey}/{Scope(time)}, SignedHeaders={SignedHeaders(headers)}, Signature={signature}";
    }

    /// <summary>An address that carries its signature and needs nothing else; only the host is signed beside it.</summary>
    public string Presign(Uri address, IReadOnlyList<KeyValuePair<string, string>> query, TimeSpan lifetime, SigningKeys keys, DateTimeOffset time)
    {
        KeyValuePair<string, string>[] headers = [new("host", address.Authority)];
        List<KeyValuePair<string, string>> signed =
        [
            .. query,
            new("X-Amz-Algorithm", Algorithm),
            new("X-Amz-Credential", $"{keys.AccessKey}/{Scope(time)}"),
            new("X-Amz-Date", DateText(time)),
            new("X-Amz-Expires", ((long)lifetime.TotalSeconds).ToString(CultureInfo.InvariantCulture)),
            new("X-Amz-SignedHeaders", "host"),
        ];
        if (keys.SessionToken is { } token)
        {
            signed.Add(new("X-Amz-Security-Token", token));
        }

        var request = new SignableRequest { Method = "GET", Path = address.AbsolutePath, Query = signed, Headers = headers };
        var signature = Sign(CanonicalRequest(request, CanonicalHeaders(headers), Convert.ToHexStringLower(SHA256.HashData([]))), keys, time);
        return $"{address.GetLeftPart(UriPartial.Path)}?{CanonicalQuery(signed)}&X-Amz-Signature={signature}";
    }

    /// <summary>Percent-encodes everything that RFC 3986 does not call unreserved.</summary>
    public static string Encode(string text)
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

    private string Sign(string canonicalRequest, SigningKeys keys, DateTimeOffset time)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonicalRequest)));
        var key = Encoding.UTF8.GetBytes("AWS4" + keys.SecretKey);
        foreach (var part in Scope(time).Split('/'))
        {
            key = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(part));
        }

        return Convert.ToHexStringLower(
            HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{Algorithm}\n{DateText(time)}\n{Scope(time)}\n{hash}")));
    }

    private string Scope(DateTimeOffset time) => $"{DateText(time)[..8]}/{region}/{service}/{Terminator}";

    private static string CanonicalRequest(
        SignableRequest request, List<KeyValuePair<string, string>> headers, string bodyHash) =>
        string.Join('\n', [
            request.Method,
            request.Path,
            CanonicalQuery(request.Query),
            .. headers.Select(header => $"{header.Key}:{header.Value}"),
            "",
            SignedHeaders(headers),
            bodyHash,
        ]);

    private static string CanonicalQuery(IReadOnlyList<KeyValuePair<string, string>> query) =>
        string.Join('&', query
            .Select(pair => (Name: Encode(pair.Key), Value: Encode(pair.Value)))
            .OrderBy(pair => pair.Name, StringComparer.Ordinal)
            .ThenBy(pair => pair.Value, StringComparer.Ordinal)
            .Select(pair => $"{pair.Name}={pair.Value}"));

    // Names in lower case and in order; values trimmed, their inner runs of spaces one space, repeated names joined.
    private static List<KeyValuePair<string, string>> CanonicalHeaders(IReadOnlyList<KeyValuePair<string, string>> headers) =>
        [.. headers
            .GroupBy(header => header.Key.ToLowerInvariant(), header => Squeeze(header.Value))
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => KeyValuePair.Create(group.Key, string.Join(',', group)))];

    private static string Squeeze(string value) =>
        string.Join(' ', value.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private static string SignedHeaders(List<KeyValuePair<string, string>> headers) =>
        string.Join(';', headers.Select(header => header.Key));
}
