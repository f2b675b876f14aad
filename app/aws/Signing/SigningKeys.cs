using Amazon.Runtime;

namespace Alicerce.Aws.Signing;

/// <summary>Credentials at one moment. Its text never shows them.</summary>
public sealed class SigningKeys(string accessKey, string secretKey, string? sessionToken = null)
{
    public string AccessKey { get; } = accessKey;

    public string SecretKey { get; } = secretKey;

    /// <summary>Null for long-lived keys.</summary>
    public string? SessionToken { get; } = string.IsNullOrEmpty(sessionToken) ? null : sessionToken;

    internal static SigningKeys Of(ImmutableCredentials credentials) =>
        new(credentials.AccessKey, credentials.SecretKey, credentials.Token);
}
