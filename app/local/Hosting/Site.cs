using Alicerce.Web.Configuration;
using Alicerce.Web.Hosting;
using Amazon.DynamoDBv2;
using Amazon.S3;

namespace Alicerce.Local.Hosting;

/// <summary>The web application as it runs here.</summary>
internal static class Site
{
    private const string SecretArn = "arn:aws:secretsmanager:local:000000000000:secret:approvals";

    public static WebParts PartsOf(
        LocalOptions options, DataFolder data, LocalKeys keys, TextWriter announcements, IAmazonS3 s3, IAmazonDynamoDB dynamoDb,
        Uri approvalUrl) => new()
        {
            Options = new WebOptions
            {
                Stage = "local",
                Region = options.Region,
                Port = options.Port,
                IncomingBucket = options.IncomingBucket,
                ResultsBucket = options.ResultsBucket,
                FilesTable = options.FilesTable,
                Database = options.Database,
                DataFolder = data["web"],
                ApprovalUrl = approvalUrl,
                SigningSecretArn = SecretArn,
                LogLevel = Microsoft.Extensions.Logging.LogLevel.Error,
            },
            IsLoopbackOnly = true,
            Announcements = announcements,
            S3 = s3,
            DynamoDB = dynamoDb,
            ReadSecret = (_, _) => Task.FromResult(keys.ApprovalSecret),
        };
}
