using Amazon.Runtime;

namespace Alicerce.Aws.Signing;

/// <summary>
/// The password of a database user with IAM authentication: a presigned request that is never sent. It is computed
/// here, without a call, and lasts for the opening of a connection.
/// </summary>
public sealed class DatabaseToken(AWSCredentials credentials, string region, TimeProvider clock)
{
    /// <summary>The server accepts a token this long after it was made; a connection outlives it.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);

    public async Task<string> CreateAsync(string host, int port, string user)
    {
        var keys = SigningKeys.Of(await credentials.GetCredentialsAsync());
        var address = new Uri($"https://{host}:{port}/");
        var url = new SignatureV4("rds-db", region).Presign(
            address, [new("Action", "connect"), new("DBUser", user)], Lifetime, keys, clock.GetUtcNow());
        return url["https://".Length..];
    }
}
