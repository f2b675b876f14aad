using Alicerce.Aws.Calls;
using Alicerce.Contract.Files;
using Alicerce.Local.Tables;
using Amazon;
using Amazon.DynamoDBv2;
using Amazon.Runtime;
using Amazon.Runtime.Credentials;
using Amazon.S3;

namespace Alicerce.Local.Hosting;

/// <summary>
/// Clients of the services that the applications call: of what this process serves, with its own keys, or of servers,
/// with the credentials that the SDK finds.
/// </summary>
internal static class LocalClients
{
    /// <param name="endpoint">Where S3 is.</param>
    /// <param name="options">The region.</param>
    /// <param name="keys">Those of the store in this process; null for what the SDK finds.</param>
    public static AmazonS3Client S3(Uri endpoint, LocalOptions options, LocalKeys? keys = null)
    {
        var config = new AmazonS3Config
        {
            ServiceURL = endpoint.GetLeftPart(UriPartial.Authority),
            AuthenticationRegion = options.Region,
            ForcePathStyle = true,
        };
        return keys is null ? new AmazonS3Client(config) : new AmazonS3Client(CredentialsOf(keys), config);
    }

    /// <summary>Of a server.</summary>
    public static AmazonDynamoDBClient DynamoDb(Uri endpoint, LocalOptions options) => new(new AmazonDynamoDBConfig
    {
        ServiceURL = endpoint.GetLeftPart(UriPartial.Authority),
        AuthenticationRegion = options.Region,
    });

    /// <summary>Of tables in this process.</summary>
    public static AmazonDynamoDBClient DynamoDb(TableService tables, LocalOptions options, LocalKeys keys) => new(
        CredentialsOf(keys),
        new AmazonDynamoDBConfig
        {
            RegionEndpoint = RegionEndpoint.GetBySystemName(options.Region),
            HttpClientFactory = new TableClientFactory(tables),
        });

    /// <summary>What calls without the SDK, as those of the ingest function, go to a server with.</summary>
    public static AwsConnection Connection(Uri endpoint, LocalOptions options, TimeProvider clock, LocalKeys? keys = null) => new(
        keys is null ? DefaultAWSCredentialsIdentityResolver.GetCredentials() : CredentialsOf(keys),
        RegionEndpoint.GetBySystemName(options.Region),
        clock,
        _ => endpoint.GetLeftPart(UriPartial.Authority));

    /// <summary>The same to tables in this process.</summary>
    public static AwsConnection Connection(TableService tables, LocalOptions options, TimeProvider clock, LocalKeys keys) => new(
        CredentialsOf(keys), RegionEndpoint.GetBySystemName(options.Region), clock, _ => null, new TableConnection(tables));

    public static TableService OpenTables(string folder, LocalOptions options, TimeProvider clock) => new(
        Directory.CreateDirectory(folder).FullName,
        new Dictionary<string, TableSchema>
        {
            [options.FilesTable] = new(
                FileItem.PartitionKey,
                FileItem.SortKey,
                FileItem.ExpiresAt,
                new Dictionary<string, (string, string)>
                {
                    [FileItem.StatusIndex] = (FileItem.StatusIndexPartitionKey, FileItem.StatusIndexSortKey),
                }),
            [options.IdempotencyTable] = new(
                IdempotencyItem.Id, null, IdempotencyItem.Expiration, new Dictionary<string, (string, string)>()),
        },
        clock);

    private static BasicAWSCredentials CredentialsOf(LocalKeys keys) => new(keys.AccessKey, keys.SecretKey);
}
