using Alicerce.Infra.Permissions;

namespace Alicerce.Infra.Analytics;

/// <summary>Looks every night what new kinds of records there are, and writes them into the catalogue.</summary>
public sealed class LakeCrawler : ComponentResource
{
    public LakeCrawler(string name, LakeCrawlerArgs args, ComponentResourceOptions? options = null)
        : base("alicerce:analytics:LakeCrawler", name, options)
    {
        var child = new CustomResourceOptions { Parent = this };
        var role = new ServiceRole(
            name,
            new ServiceRoleArgs
            {
                Service = "glue.amazonaws.com",
                Description = "Reads the lake and writes its catalogue",
                SourceAccount = args.Account.Id,
                Statements = Permissions(args),
            },
            new ComponentResourceOptions { Parent = this });
        var security = args.KeyArn is null && args.LogKeyArn is null
            ? null
            : new Aws.Glue.SecurityConfiguration(name, Encryption(args), child);

        var crawler = new Aws.Glue.Crawler(
            name,
            new Aws.Glue.CrawlerArgs
            {
                DatabaseName = args.DatabaseName,
                Role = role.Arn,
                Schedule = args.Schedule,
                TablePrefix = "found_",
                S3Targets =
                {
                    new Aws.Glue.Inputs.CrawlerS3TargetArgs
                    {
                        Path = Output.Format($"s3://{args.BucketName}/{DataLake.LakePrefix}"),
                    },
                },
                // Only folders that are new, which is a day's work and not that of all days; what exists stays as it is.
                RecrawlPolicy = new Aws.Glue.Inputs.CrawlerRecrawlPolicyArgs
                {
                    RecrawlBehavior = "CRAWL_NEW_FOLDERS_ONLY",
                },
                SchemaChangePolicy = new Aws.Glue.Inputs.CrawlerSchemaChangePolicyArgs
                {
                    UpdateBehavior = "LOG",
                    DeleteBehavior = "LOG",
                },
                SecurityConfiguration = security is null ? null : (Input<string>)security.Name,
            },
            // Glue tests at once whether it may use the role.
            new CustomResourceOptions { Parent = this, DependsOn = { role } });

        CrawlerName = crawler.Name;
        RegisterOutputs();
    }

    /// <summary>The crawler.</summary>
    public Output<string> CrawlerName { get; }

    private static Aws.Glue.SecurityConfigurationArgs Encryption(LakeCrawlerArgs args) => new()
    {
        EncryptionConfiguration = new Aws.Glue.Inputs.SecurityConfigurationEncryptionConfigurationArgs
        {
            CloudwatchEncryption = new Aws.Glue.Inputs.SecurityConfigurationEncryptionConfigurationCloudwatchEncryptionArgs
            {
                CloudwatchEncryptionMode = args.LogKeyArn is null ? "DISABLED" : "SSE-KMS",
                KmsKeyArn = args.LogKeyArn,
            },
            JobBookmarksEncryption =
                new Aws.Glue.Inputs.SecurityConfigurationEncryptionConfigurationJobBookmarksEncryptionArgs
                {
                    JobBookmarksEncryptionMode = args.KeyArn is null ? "DISABLED" : "CSE-KMS",
                    KmsKeyArn = args.KeyArn,
                },
            S3Encryption = new Aws.Glue.Inputs.SecurityConfigurationEncryptionConfigurationS3EncryptionArgs
            {
                S3EncryptionMode = args.KeyArn is null ? "SSE-S3" : "SSE-KMS",
                KmsKeyArn = args.KeyArn,
            },
        },
    };

    private static Statement[] Permissions(LakeCrawlerArgs args) =>
    [
        new()
        {
            Sid = "ReadLake",
            Actions = ["s3:GetObject"],
            Resources = Output.Format($"{args.BucketArn}/{DataLake.LakePrefix}*"),
        },
        new()
        {
            Sid = "ListLake",
            Actions = ["s3:ListBucket"],
            Resources = args.BucketArn.ToOutput(),
            Conditions = [new Condition("StringLike", "s3:prefix", $"{DataLake.LakePrefix}*")],
        },
        new()
        {
            Sid = "WriteCatalogue",
            Actions =
            [
                "glue:BatchCreatePartition", "glue:BatchGetPartition", "glue:CreateTable", "glue:GetDatabase",
                "glue:GetPartition", "glue:GetPartitions", "glue:GetTable", "glue:GetTables", "glue:UpdateTable",
            ],
            Resources =
            {
                args.Account.Arn("glue", "catalog"),
                args.Account.Arn("glue", Output.Format($"database/{args.DatabaseName}")),
                args.Account.Arn("glue", Output.Format($"table/{args.DatabaseName}/*")),
            },
        },
        new()
        {
            Sid = "WriteLogs",
            Actions = ["logs:AssociateKmsKey", "logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents"],
            Resources = args.Account.Arn("logs", "log-group:/aws-glue/crawlers*"),
        },
        .. args.KeyArn is not { } keyArn
            ? Array.Empty<Statement>()
            :
            [
                new Statement
                {
                    Sid = "UseDataKey",
                    Actions = ["kms:Decrypt", "kms:GenerateDataKey"],
                    Resources = keyArn.ToOutput(),
                },
            ],
    ];
}
