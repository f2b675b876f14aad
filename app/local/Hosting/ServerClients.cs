using Amazon.DynamoDBv2;
using Amazon.Runtime;
using Amazon.Runtime.Credentials;
using Amazon.S3;

namespace Alicerce.Local.Hosting;

/// <summary>Clients that ask servers whether they are there: one that does not answer is not waited for.</summary>
internal sealed class ServerClients : IDisposable
{
    private const int Retries = 1;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Null where this process keeps the objects itself.</summary>
    public AmazonS3Client? S3 { get; private init; }

    /// <summary>Null where this process keeps the tables itself.</summary>
    public AmazonDynamoDBClient? DynamoDb { get; private init; }

    /// <exception cref="InvalidSettingsException">A server is named, and nothing says by which credentials.</exception>
    public static ServerClients Open(LocalOptions options)
    {
        if (options is { S3Endpoint: null, DynamoDbEndpoint: null })
        {
            return new ServerClients();
        }

        var credentials = FindCredentials();
        return new ServerClients
        {
            S3 = options.S3Endpoint is { } objects
                ? new AmazonS3Client(credentials, Impatient(objects, options, new AmazonS3Config { ForcePathStyle = true }))
                : null,
            DynamoDb = options.DynamoDbEndpoint is { } tables
                ? new AmazonDynamoDBClient(credentials, Impatient(tables, options, new AmazonDynamoDBConfig()))
                : null,
        };
    }

    public void Dispose()
    {
        S3?.Dispose();
        DynamoDb?.Dispose();
    }

    private static T Impatient<T>(Uri endpoint, LocalOptions options, T config)
        where T : ClientConfig
    {
        config.ServiceURL = endpoint.GetLeftPart(UriPartial.Authority);
        config.AuthenticationRegion = options.Region;
        config.MaxErrorRetry = Retries;
        config.Timeout = Patience;
        return config;
    }

    private static AWSCredentials FindCredentials()
    {
        try
        {
            return DefaultAWSCredentialsIdentityResolver.GetCredentials();
        }
        catch (AmazonClientException)
        {
            throw new InvalidSettingsException(
            [
                "There are no credentials for the servers. " +
                "Set `AWS_ACCESS_KEY_ID` and `AWS_SECRET_ACCESS_KEY`, or a profile of the AWS SDK.",
            ]);
        }
    }
}
