using Alicerce.Infra.Permissions;

namespace Alicerce.Infra.Networking;

/// <summary>
/// What may pass through the gateway endpoints: data of this account, and what machines need from buckets of AWS. Stolen
/// credentials of another account cannot carry data out through them.
/// </summary>
internal static class EndpointPolicies
{
    public static Output<string> S3(Account account) => PolicyDocument.From(
    [
        new Statement
        {
            Sid = "OwnBuckets",
            Principal = Principal.Anyone(),
            Actions =
            [
                "s3:AbortMultipartUpload",
                "s3:DeleteObject",
                "s3:GetBucketLocation",
                "s3:GetObject",
                "s3:GetObjectVersion",
                "s3:ListBucket",
                "s3:ListMultipartUploadParts",
                "s3:PutObject",
            ],
            Resources = "*",
            Conditions = OwnedBy(account),
        },
        new Statement
        {
            Sid = "BucketsOfAws",
            Principal = Principal.Anyone(),
            Actions = ["s3:GetObject"],
            Resources = BucketsOfAws(account.Region)
                .Select(bucket => (Input<string>)Output.Format($"arn:{account.Partition}:s3:::{bucket}/*"))
                .ToArray(),
        },
    ]);

    public static Output<string> DynamoDb(Account account) => PolicyDocument.From(
    [
        new Statement
        {
            Sid = "OwnTables",
            Principal = Principal.Anyone(),
            Actions =
            [
                "dynamodb:BatchGetItem",
                "dynamodb:BatchWriteItem",
                "dynamodb:ConditionCheckItem",
                "dynamodb:DeleteItem",
                "dynamodb:DescribeTable",
                "dynamodb:GetItem",
                "dynamodb:PutItem",
                "dynamodb:Query",
                "dynamodb:Scan",
                "dynamodb:UpdateItem",
            ],
            Resources = "*",
            Conditions = OwnedBy(account),
        },
    ]);

    private static Condition[] OwnedBy(Account account) =>
        [new("StringEquals", "aws:ResourceAccount", account.Id)];

    // Packages of Amazon Linux, what Systems Manager installs and runs, and the CloudWatch agent.
    private static string[] BucketsOfAws(string region) =>
    [
        $"al2023-repos-{region}-de612dc2",
        $"amazon-ssm-{region}",
        $"amazon-ssm-packages-{region}",
        $"aws-ssm-{region}",
        $"aws-ssm-document-attachments-{region}",
        $"patch-baseline-snapshot-{region}",
        $"{region}-birdwatcher-prod",
        $"amazoncloudwatch-agent-{region}",
        "amazoncloudwatch-agent",
    ];
}
