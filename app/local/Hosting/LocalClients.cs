using Alicerce.Contract.Files;
using Alicerce.Local.Tables;
using Amazon;
using Amazon.DynamoDBv2;
using Amazon.Runtime;
using Amazon.S3;

namespace Alicerce.Local.Hosting;

/// <summary>Clients of the services that the applications call.</summary>
internal static class LocalClients
{
    public const string Region = "sa-east-1";

    public static AmazonS3Client S3(Uri endpoint, LocalKeys keys) => new(
        new BasicAWSCredentials(keys.AccessKey, keys.SecretKey),
        new AmazonS3Config { ServiceURL = endpoint.GetLeftPart(UriPartial.Authority), AuthenticationRegion = Region, ForcePathStyle = true });

    public static AmazonDynamoDBClient DynamoDb(LocalOptions options, LocalKeys keys, TableService? tables) => tables is null
        ? new AmazonDynamoDBClient(new AmazonDynamoDBConfig { ServiceURL = options.DynamoDbEndpoint, AuthenticationRegion = Region })
        : new AmazonDynamoDBClient(
            new BasicAWSCredentials(keys.AccessKey, keys.SecretKey),
            new AmazonDynamoDBConfig { RegionEndpoint = RegionEndpoint.GetBySystemName(Region), HttpClientFactory = new TableClientFactory(tables) });

    public static TableService OpenTables(string folder, LocalOptions options) => new(
        Directory.CreateDirectory(folder).FullName,
        new Dictionary<string, TableSchema>
        {
            [options.FilesTable] = new(
                FileItem.PartitionKey,
                FileItem.SortKey,
                new Dictionary<string, (string, string)>
                {
                    [FileItem.StatusIndex] = (FileItem.StatusIndexPartitionKey, FileItem.StatusIndexSortKey),
                }),
            [options.IdempotencyTable] = new(IdempotencyItem.Id, null, new Dictionary<string, (string, string)>()),
        });
}
