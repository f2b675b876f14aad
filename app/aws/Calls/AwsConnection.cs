using System.Runtime.CompilerServices;
using Alicerce.Aws.Signing;
using Amazon;
using Amazon.Runtime;
using Amazon.Runtime.Credentials;

namespace Alicerce.Aws.Calls;

/// <summary>
/// What all calls share: credentials, region, addresses, retries. Credentials and region come from where the AWS SDK
/// finds them; <c>AWS_ENDPOINT_URL_SFN</c> and its like, or <c>AWS_ENDPOINT_URL</c>, send the calls to an emulator.
/// </summary>
public sealed class AwsConnection : IDisposable
{
    /// <summary>Nobody who answers needs longer; a connection that is dead must not hold up a retry.</summary>
    private static readonly TimeSpan AttemptTimeout = TimeSpan.FromSeconds(15);

    private readonly HttpClient _http;
    private readonly Func<string, string?> _environment;
    private readonly Func<ValueTask<SigningKeys>> _keys;
    private readonly string _domain;

    public AwsConnection(
        AWSCredentials credentials, RegionEndpoint region, TimeProvider clock, Func<string, string?> environment, HttpMessageHandler? handler = null)
        : this(
            async () => SigningKeys.Of(await credentials.GetCredentialsAsync()),
            region.SystemName,
            region.PartitionDnsSuffix,
            clock,
            environment,
            handler)
    {
    }

    private AwsConnection(
        Func<ValueTask<SigningKeys>> keys,
        string region,
        string domain,
        TimeProvider clock,
        Func<string, string?> environment,
        HttpMessageHandler? handler)
    {
        _keys = keys;
        _domain = domain;
        Region = region;
        Clock = clock;
        _environment = environment;
        _http = new HttpClient(handler ?? new SocketsHttpHandler
        {
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            // A signature is for one address.
            AllowAutoRedirect = false,
            // What traces a call is X-Ray, which has a header of its own.
            ActivityHeadersPropagator = null,
        })
        {
            Timeout = AttemptTimeout,
        };
    }

    /// <summary>The name of the region, such as <c>sa-east-1</c>.</summary>
    public string Region { get; }

    internal TimeProvider Clock { get; }

    public static AwsConnection FromEnvironment(TimeProvider clock) => FromEnvironment(clock, Environment.GetEnvironmentVariable);

    internal static AwsConnection FromEnvironment(TimeProvider clock, Func<string, string?> environment)
    {
        // A function has all of it in variables. The SDK finds them too, after a fifth of the time of a cold start.
        if (environment("AWS_ACCESS_KEY_ID") is { Length: > 0 } accessKey
            && environment("AWS_SECRET_ACCESS_KEY") is { Length: > 0 } secretKey
            && environment("AWS_REGION") is { } region
            && IsOfCommonPartition(region))
        {
            var keys = new SigningKeys(accessKey, secretKey, environment("AWS_SESSION_TOKEN"));
            return new AwsConnection(() => ValueTask.FromResult(keys), region, "amazonaws.com", clock, environment, handler: null);
        }

        return FromSdk(clock, environment);
    }

    public void Dispose() => _http.Dispose();

    internal ValueTask<SigningKeys> GetKeysAsync() => _keys();

    internal Uri AddressOf(AwsService service) =>
        ConfiguredAddressOf(service) ?? new Uri($"https://{HostOf(service)}/");

    /// <summary>The name of the service in its region.</summary>
    internal string HostOf(AwsService service) => $"{service.SigningName}.{Region}.{_domain}";

    /// <summary>Null when the service is where AWS has it.</summary>
    internal Uri? ConfiguredAddressOf(AwsService service)
    {
        var configured = _environment($"AWS_ENDPOINT_URL_{service.EnvironmentName}");
        configured = string.IsNullOrEmpty(configured) ? _environment("AWS_ENDPOINT_URL") : configured;
        return string.IsNullOrEmpty(configured) ? null : new Uri(configured);
    }

    internal Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, HttpCompletionOption completion, CancellationToken cancellationToken) =>
        _http.SendAsync(request, completion, cancellationToken);

    // Kept apart, so that a start that needs nothing of the SDK does not even load it.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static AwsConnection FromSdk(TimeProvider clock, Func<string, string?> environment) => new(
        DefaultAWSCredentialsIdentityResolver.GetCredentials(),
        environment("AWS_REGION") is { Length: > 0 } region
            ? RegionEndpoint.GetBySystemName(region)
            : FallbackRegionFactory.GetRegionEndpoint() ?? throw new InvalidOperationException(
                "No AWS region is configured. Set `AWS_REGION`, or `region` in the AWS profile."),
        clock,
        environment);

    // `sa-east-1` is; `cn-north-1` and `us-gov-west-1` are of partitions that the SDK knows better.
    private static bool IsOfCommonPartition(string region) =>
        region.Split('-') is [{ Length: 2 } area, _, { Length: 1 }] && area != "cn";
}
