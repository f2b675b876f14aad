using Alicerce.Contract.Files;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using Npgsql;

namespace Alicerce.Local.Hosting;

/// <summary>
/// Looks, before anything starts, whether the servers that the variables name are there and have what is needed.
/// </summary>
internal static class ServerCheck
{
    /// <param name="options">What the servers need to have.</param>
    /// <param name="servers">Null when they cannot be asked.</param>
    /// <param name="database">Null where this process keeps the accounts itself.</param>
    /// <param name="cancellationToken">Stops asking.</param>
    /// <returns>A sentence for each mistake.</returns>
    public static async Task<IReadOnlyList<string>> FindMistakesAsync(
        LocalOptions options, ServerClients? servers, NpgsqlDataSource? database, CancellationToken cancellationToken)
    {
        var checks = new List<Task<string?>>();
        if (servers?.S3 is { } s3)
        {
            checks.Add(CheckBucketAsync(s3, "ALICERCE_INCOMING_BUCKET", options.IncomingBucket, cancellationToken));
            checks.Add(CheckBucketAsync(s3, "ALICERCE_RESULTS_BUCKET", options.ResultsBucket, cancellationToken));
        }

        if (servers?.DynamoDb is { } dynamoDb)
        {
            checks.Add(CheckTableAsync(
                dynamoDb, "ALICERCE_FILES_TABLE", options.FilesTable,
                [FileItem.PartitionKey, FileItem.SortKey], FileItem.StatusIndex, cancellationToken));
            checks.Add(CheckTableAsync(
                dynamoDb, "ALICERCE_IDEMPOTENCY_TABLE", options.IdempotencyTable, [IdempotencyItem.Id], null, cancellationToken));
        }

        if (database is not null)
        {
            checks.Add(CheckDatabaseAsync(database, cancellationToken));
        }

        return [.. (await Task.WhenAll(checks)).OfType<string>().Distinct()];
    }

    private static async Task<string?> CheckBucketAsync(
        IAmazonS3 s3, string variable, string bucket, CancellationToken cancellationToken)
    {
        const string Endpoint = "AWS_ENDPOINT_URL_S3";
        try
        {
            await s3.ListObjectsV2Async(new ListObjectsV2Request { BucketName = bucket, MaxKeys = 1 }, cancellationToken);
            return null;
        }
        catch (AmazonS3Exception exception) when (exception.ErrorCode == "NoSuchBucket")
        {
            return $"`{variable}` is \"{bucket}\", and `{Endpoint}` has no such bucket. " +
                "Create it, such as with `--create-missing`, or name another.";
        }
        catch (Exception exception) when (IsOfServer(exception))
        {
            return Unusable(Endpoint, s3.Config.ServiceURL, exception);
        }
    }

    private static async Task<string?> CheckTableAsync(
        IAmazonDynamoDB dynamoDb, string variable, string table, IReadOnlyList<string> keys, string? index,
        CancellationToken cancellationToken)
    {
        const string Endpoint = "AWS_ENDPOINT_URL_DYNAMODB";
        try
        {
            var found = (await dynamoDb.DescribeTableAsync(table, cancellationToken)).Table;
            if (!found.KeySchema.Select(key => key.AttributeName).SequenceEqual(keys))
            {
                var wanted = string.Join(" and ", keys.Select(key => $"`{key}`"));
                return $"`{variable}` is \"{table}\", whose keys are not {wanted}. Name another.";
            }

            return index is null || found.GlobalSecondaryIndexes?.Exists(other => other.IndexName == index) == true
                ? null
                : $"`{variable}` is \"{table}\", which has no index `{index}`. Name another.";
        }
        catch (ResourceNotFoundException)
        {
            return $"`{variable}` is \"{table}\", and `{Endpoint}` has no such table. " +
                "Create it, such as with `--create-missing`, or name another.";
        }
        catch (Exception exception) when (IsOfServer(exception))
        {
            return Unusable(Endpoint, dynamoDb.Config.ServiceURL, exception);
        }
    }

    private static async Task<string?> CheckDatabaseAsync(NpgsqlDataSource database, CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await database.OpenConnectionAsync(cancellationToken);
            return null;
        }
        catch (Exception exception) when (exception is NpgsqlException or TimeoutException)
        {
            return $"`ALICERCE_DATABASE_CONNECTION` leads to no database: {Sentence(exception.Message)} " +
                "Start the server, or correct the connection string.";
        }
    }

    /// <summary>Whether a server refused, or could not be reached.</summary>
    public static bool IsOfServer(Exception exception) =>
        exception is AmazonServiceException or AmazonClientException or HttpRequestException or IOException;

    private static string Unusable(string variable, string? address, Exception exception) =>
        $"`{variable}` is \"{address}\", which does not take requests: {Sentence(exception.Message)} " +
        "Start the server, or correct the address and the credentials.";

    /// <summary>The first line of a message, with one full stop at its end.</summary>
    public static string Sentence(string text) => text.Split('\n')[0].TrimEnd().TrimEnd('.') + ".";
}
