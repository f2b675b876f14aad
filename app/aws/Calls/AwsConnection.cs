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

    public AwsConnection(
        AWSCredentials credentials, RegionEndpoint region, TimeProvider clock, Func<string, string?> environment, HttpMessageHandler? handler = null)
    {
        Credentials = credentials;
        Region = region;
        Clock = clock;
        _environment = environment;
        _http = new HttpClient(handler ?? new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
        {
            Timeout = AttemptTimeout,
        };
    }

    public AWSCredentials Credentials { get; }

    public RegionEndpoint Region { get; }

    internal TimeProvider Clock { get; }

    public static AwsConnection FromEnvironment(TimeProvider clock) => new(
        DefaultAWSCredentialsIdentityResolver.GetCredentials(),
        FallbackRegionFactory.GetRegionEndpoint() ?? throw new InvalidOperationException(
            "No AWS region is configured. Set `AWS_REGION`, or `region` in the AWS profile."),
        clock,
        Environment.GetEnvironmentVariable);

    public void Dispose() => _http.Dispose();

    internal Uri AddressOf(AwsService service)
    {
        var configured = _environment($"AWS_ENDPOINT_URL_{service.EnvironmentName}");
        configured = string.IsNullOrEmpty(configured) ? _environment("AWS_ENDPOINT_URL") : configured;
        return new Uri(string.IsNullOrEmpty(configured)
            ? $"https://{service.SigningName}.{Region.SystemName}.{Region.PartitionDnsSuffix}/"
            : configured);
    }

    internal Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        _http.SendAsync(request, cancellationToken);
}
