using Alicerce.Contract.Files;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.S3;
using Amazon.S3.Model;

namespace Alicerce.Local.Hosting;

/// <summary>
/// Makes, for whoever asks for it, the buckets and tables that servers do not have; what is there is left alone.
/// </summary>
internal static class MissingParts
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    /// <returns>A sentence for each server that does not let it.</returns>
    public static async Task<IReadOnlyList<string>> CreateAsync(
        LocalOptions options, ServerClients servers, CancellationToken cancellationToken)
    {
        var mistakes = new List<string>();
        if (servers.S3 is { } s3)
        {
            mistakes.AddRange(await TryAsync("AWS_ENDPOINT_URL_S3", async () =>
            {
                await CreateBucketAsync(s3, options.IncomingBucket, cancellationToken);
                await CreateBucketAsync(s3, options.ResultsBucket, cancellationToken);
            }));
        }

        if (servers.DynamoDb is { } dynamoDb)
        {
            mistakes.AddRange(await TryAsync("AWS_ENDPOINT_URL_DYNAMODB", async () =>
            {
                await CreateTableAsync(dynamoDb, FilesTable(options.FilesTable), cancellationToken);
                await CreateTableAsync(dynamoDb, IdempotencyTable(options.IdempotencyTable), cancellationToken);
            }));
        }

        return mistakes;
    }

    private static async Task<IReadOnlyList<string>> TryAsync(string variable, Func<Task> create)
    {
        try
        {
            await create();
            return [];
        }
        catch (Exception exception) when (ServerCheck.IsOfServer(exception))
        {
            return
            [
                $"`--create-missing` makes nothing at `{variable}`: {ServerCheck.Sentence(exception.Message)} " +
                "Start the server, or correct the address and the credentials.",
            ];
        }
    }

    private static CreateTableRequest FilesTable(string name) => new()
    {
        TableName = name,
        BillingMode = BillingMode.PAY_PER_REQUEST,
        AttributeDefinitions =
        [
            new(FileItem.PartitionKey, ScalarAttributeType.S),
            new(FileItem.SortKey, ScalarAttributeType.S),
            new(FileItem.StatusIndexPartitionKey, ScalarAttributeType.S),
            new(FileItem.StatusIndexSortKey, ScalarAttributeType.S),
        ],
        KeySchema = [new(FileItem.PartitionKey, KeyType.HASH), new(FileItem.SortKey, KeyType.RANGE)],
        GlobalSecondaryIndexes =
        [
            new()
            {
                IndexName = FileItem.StatusIndex,
                KeySchema =
                [
                    new(FileItem.StatusIndexPartitionKey, KeyType.HASH),
                    new(FileItem.StatusIndexSortKey, KeyType.RANGE),
                ],
                Projection = new() { ProjectionType = ProjectionType.ALL },
            },
        ],
    };

    private static CreateTableRequest IdempotencyTable(string name) => new()
    {
        TableName = name,
        BillingMode = BillingMode.PAY_PER_REQUEST,
        AttributeDefinitions = [new(IdempotencyItem.Id, ScalarAttributeType.S)],
        KeySchema = [new(IdempotencyItem.Id, KeyType.HASH)],
    };

    private static async Task CreateBucketAsync(AmazonS3Client s3, string name, CancellationToken cancellationToken)
    {
        try
        {
            await s3.ListObjectsV2Async(new ListObjectsV2Request { BucketName = name, MaxKeys = 1 }, cancellationToken);
        }
        catch (AmazonS3Exception exception) when (exception.ErrorCode == "NoSuchBucket")
        {
            await s3.PutBucketAsync(new PutBucketRequest { BucketName = name }, cancellationToken);
            await s3.PutBucketVersioningAsync(
                new PutBucketVersioningRequest { BucketName = name, VersioningConfig = new() { Status = VersionStatus.Enabled } },
                cancellationToken);
        }
    }

    private static async Task CreateTableAsync(
        AmazonDynamoDBClient dynamoDb, CreateTableRequest request, CancellationToken cancellationToken)
    {
        try
        {
            await dynamoDb.CreateTableAsync(request, cancellationToken);
        }
        catch (ResourceInUseException)
        {
            // It is there.
        }

        while ((await dynamoDb.DescribeTableAsync(request.TableName, cancellationToken)).Table.TableStatus != TableStatus.ACTIVE)
        {
            await Task.Delay(Interval, cancellationToken);
        }
    }
}
