using System.Globalization;
using Alicerce.ObjectStore.Requests;

namespace Alicerce.ObjectStore.Signatures;

/// <summary>Checks signatures of version 4: in headers, in addresses, and of the policies of forms.</summary>
internal sealed class SignatureVerifier(string accessKey, string secretKey, TimeProvider clock)
{
    private const string Algorithm = "AWS4-HMAC-SHA256";
    private const string HashHeader = "x-amz-content-sha256";
    private const int LongestLifetime = 7 * 24 * 60 * 60;

    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(15);

    public Authorization Verify(S3Request request)
    {
        if (request.Has("X-Amz-Algorithm"))
        {
            return VerifyAddress(request);
        }

        return request.Header("Authorization") is { } header ? VerifyHeader(request, header) : throw new S3Exception(S3Error.Anonymous);
    }

    public void VerifyPolicy(string policy, string? algorithm, string? credential, string? signature)
    {
        if (algorithm != Algorithm)
        {
            throw new S3Exception(S3Error.Invalid($"`x-amz-algorithm` is \"{algorithm}\". Use {Algorithm}."));
        }

        if (!Mac.AreEqual(Mac.HexOf(KeyOf(SigningScope.Parse(credential)), policy), signature))
        {
            throw new S3Exception(S3Error.WrongSignature);
        }
    }

    private Authorization VerifyHeader(S3Request request, string header)
    {
        if (!header.StartsWith(Algorithm + " ", StringComparison.Ordinal))
        {
            throw new S3Exception(S3Error.Invalid($"The request is signed in another way. Use {Algorithm}."));
        }

        var parts = header[Algorithm.Length..].Split(',', StringSplitOptions.TrimEntries)
            .Select(part => part.Split('=', 2))
            .Where(part => part.Length == 2)
            .GroupBy(part => part[0])
            .ToDictionary(group => group.Key, group => group.First()[1]);
        var hash = request.Header(HashHeader)
            ?? throw new S3Exception(S3Error.InvalidRequest($"The header `{HashHeader}` is missing."));
        var time = request.Header("x-amz-date")
            ?? throw new S3Exception(S3Error.Denied("The header `x-amz-date` is missing."));
        var scope = SigningScope.Parse(parts.GetValueOrDefault("Credential"));
        var sent = ReadTime(time, scope);
        if ((clock.GetUtcNow() - sent).Duration() > Skew)
        {
            throw new S3Exception(S3Error.SkewedClock);
        }

        var signed = (parts.GetValueOrDefault("SignedHeaders") ?? "").Split(';');
        // Whoever changes a header that counts must not get by with not having signed it.
        CheckSigned(signed, [.. request.Context.Request.Headers.Select(pair => pair.Key.ToLowerInvariant())
            .Where(name => name == "host" || name.StartsWith("x-amz-", StringComparison.Ordinal))]);
        return Verify(request, scope, time, signed, hash, parts.GetValueOrDefault("Signature"));
    }

    private Authorization VerifyAddress(S3Request request)
    {
        if (request.Parameter("X-Amz-Algorithm") != Algorithm)
        {
            throw new S3Exception(S3Error.Invalid($"The address is signed in another way. Use {Algorithm}."));
        }

        var time = request.Parameter("X-Amz-Date") ?? throw new S3Exception(S3Error.Invalid("`X-Amz-Date` is missing."));
        var scope = SigningScope.Parse(request.Parameter("X-Amz-Credential"));
        var sent = ReadTime(time, scope);
        if (!int.TryParse(request.Parameter("X-Amz-Expires"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            || seconds is < 1 or > LongestLifetime)
        {
            throw new S3Exception(S3Error.Invalid($"`X-Amz-Expires` is not a number of seconds from 1 to {LongestLifetime}."));
        }

        var signed = (request.Parameter("X-Amz-SignedHeaders") ?? "").Split(';');
        CheckSigned(signed, ["host"]);
        // Whoever signs an address does not know the body yet.
        var authorization = Verify(request, scope, time, signed, Authorization.Unsigned, request.Parameter("X-Amz-Signature")) with
        {
            PayloadHash = request.Header(HashHeader) ?? Authorization.Unsigned,
        };
        if (authorization.IsChunked)
        {
            throw new S3Exception(S3Error.NotImplemented("chunks at presigned addresses"));
        }

        var now = clock.GetUtcNow();
        return now >= sent - Skew && now < sent.AddSeconds(seconds) ? authorization : throw new S3Exception(S3Error.ExpiredAddress);
    }

    private Authorization Verify(
        S3Request request, SigningScope scope, string time, IReadOnlyList<string> signed, string hash, string? signature)
    {
        var key = KeyOf(scope);
        var expected = Mac.HexOf(
            key, $"{Algorithm}\n{time}\n{scope.Text}\n{Mac.HashOf(CanonicalRequest.Of(request, signed, hash))}");
        return Mac.AreEqual(expected, signature)
            ? new Authorization(hash, key, scope, time, expected)
            : throw new S3Exception(S3Error.WrongSignature);
    }

    private byte[] KeyOf(SigningScope scope) =>
        Mac.AreEqual(accessKey, scope.AccessKey) ? scope.KeyOf(secretKey) : throw new S3Exception(S3Error.UnknownAccessKey);

    private static void CheckSigned(IReadOnlyList<string> signed, IReadOnlyList<string> wanted)
    {
        if (wanted.Except(signed).ToList() is { Count: > 0 } missing)
        {
            throw new S3Exception(S3Error.Denied($"These headers are there and not signed: {string.Join(", ", missing)}."));
        }
    }

    private static DateTimeOffset ReadTime(string text, SigningScope scope) =>
        DateTimeOffset.TryParseExact(
            text, "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
        && text.StartsWith(scope.Date, StringComparison.Ordinal)
            ? time
            : throw new S3Exception(S3Error.Denied("The time of the request is not a time, or not of the day of its credential."));
}
