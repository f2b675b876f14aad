namespace Alicerce.Engine.Check.Documents.Policies;

/// <summary>
/// The policies that services take. Sizes are those of the pages on quotas in the guides of IAM, Amazon S3, Amazon SQS,
/// Amazon SNS, AWS KMS, AWS Secrets Manager, Amazon ECR, Amazon VPC, EventBridge, CloudWatch Logs, AWS Glue and DynamoDB.
/// </summary>
public static class PolicyKinds
{
    private const int KiB = 1024;

    public static readonly PolicyKind Managed = Identity("a managed policy", 6144);
    public static readonly PolicyKind InlineOfRole = Identity("an inline policy of a role", 10240);
    public static readonly PolicyKind InlineOfUser = Identity("an inline policy of a user", 2048);
    public static readonly PolicyKind InlineOfGroup = Identity("an inline policy of a group", 5120);
    public static readonly PolicyKind InlineOfPermissionSet = Identity("an inline policy of a permission set", null);

    /// <summary>An account starts with 2,048 characters, and 8,192 is the most it can ask for.</summary>
    public static readonly PolicyKind Trust = new("a trust policy", PolicyUse.Trust)
    {
        MaxSize = 8192,
        CountsWhiteSpace = false,
        Resources = FieldUse.Forbidden,
        HasStrictSids = true,
    };

    public static readonly PolicyKind Bucket = OfResource("a bucket policy", 20 * KiB) with
    {
        Resources = FieldUse.Required,
        OnlyService = "s3",
        BucketProperty = "bucket",
    };

    public static readonly PolicyKind Queue = OfResource("a queue policy", 8 * KiB) with
    {
        OnlyService = "sqs",
        MaxStatements = 20,
    };

    public static readonly PolicyKind Topic = OfResource("a topic policy", 30 * KiB) with { OnlyService = "sns" };

    public static readonly PolicyKind Key = OfResource("a key policy", 32 * KiB) with { Resources = FieldUse.Required };

    public static readonly PolicyKind Secret = OfResource("a policy of a secret", 20480);

    public static readonly PolicyKind Repository = OfResource("a repository policy", 10240) with
    {
        Resources = FieldUse.Forbidden,
    };

    public static readonly PolicyKind Endpoint = OfResource("an endpoint policy", 20480);

    public static readonly PolicyKind Vault = OfResource("a vault policy", null);

    public static readonly PolicyKind Bus = OfResource("an event bus policy", 10240);

    public static readonly PolicyKind Logs = OfResource("a policy of CloudWatch Logs", 5120);

    public static readonly PolicyKind Catalog = OfResource("a policy of the Glue catalog", 10 * KiB);

    public static readonly PolicyKind Table = OfResource("a policy of a table", 20 * KiB);

    public static readonly PolicyKind Domain = OfResource("an access policy of a domain", 100 * KiB);

    public static readonly PolicyKind Other = OfResource("a policy of a resource", null);

    private static PolicyKind Identity(string name, int? maxSize) => new(name, PolicyUse.Identity)
    {
        MaxSize = maxSize,
        CountsWhiteSpace = false,
        Resources = FieldUse.Required,
        HasStrictSids = true,
    };

    private static PolicyKind OfResource(string name, int? maxSize) =>
        new(name, PolicyUse.Resource) { MaxSize = maxSize };
}
