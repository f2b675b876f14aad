using Alicerce.Aws.Calls;
using Amazon.Runtime;

namespace Alicerce.Aws.Signing;

/// <summary>
/// The password of a database user with IAM authentication: a presigned request that is never sent. It is computed
/// here, without a call, and lasts for the opening of a connection.
/// </summary>
public sealed class DatabaseToken
{
    /// <summary>The server accepts a token this long after it was made; a connection outlives it.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);

    private readonly Func<ValueTask<SigningKeys>> _keys;
    private readonly string _region;
    private readonly TimeProvider _clock;

    public DatabaseToken(AWSCredentials credentials, string region, TimeProvider clock)
        : this(async () => SigningKeys.Of(await credentials.GetCredentialsAsync()), region, clock)
    {
    }

    public DatabaseToken(AwsConnection connection)
        : this(connection.GetKeysAsync, connection.Region, connection.Clock)
    {
    }

    private DatabaseToken(Func<ValueTask<SigningKeys>> keys, string region, TimeProvider clock)
    {
        _keys = keys;
        _region = region;
        _clock = clock;
    }

    public async Task<string> CreateAsync(string host, int port, string user)
    {
        var keys = await _keys();
        var address = new Uri($"https://{host}:{port}/");
        var url = new SignatureV4("rds-db", _region).Presign(
            address, [new("Action", "connect"), new("DBUser", user)], Lifetime, keys, _clock.GetUtcNow());
        return url["https://".Length..];
    }
}
