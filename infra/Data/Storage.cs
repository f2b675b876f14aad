using Alicerce.Infra.Permissions;

namespace Alicerce.Infra.Data;

/// <summary>
/// The buckets: <c>incoming</c> for uploaded files, <c>results</c> for what is made of them, <c>artifacts</c> for what
/// instances install, <c>logs</c> for what AWS services record.
/// </summary>
public sealed class Storage : ComponentResource
{
    /// <summary>Where uploaded files are in the bucket; what is elsewhere starts no processing.</summary>
    public const string UploadPrefix = "incoming/";

    /// <summary>Where results of processed files are in their bucket.</summary>
    public const string ResultPrefix = "results/";

    /// <summary>Where processed records are in the bucket of results, by day, for the data lake.</summary>
    public const string LakePrefix = "lake/";

    private const int LongestUploadMilliseconds = 60 * 60 * 1000;

    public Storage(string name, StorageArgs args, ComponentResourceOptions? options = null)
        : base("alicerce:data:Storage", name, options)
    {
        var parent = new ComponentResourceOptions { Parent = this };
        Logs = new SecureBucket(
            $"{name}-logs",
            new SecureBucketArgs
            {
                ExpireAfterDays = args.LogRetentionDays,
                NoncurrentVersionDays = 7,
                Allow = arn => LogDelivery.Into(arn, args.Account),
                EmptyOnDestroy = args.EmptyOnDestroy,
                Protect = args.Protect,
                RetainOnDelete = !args.EmptyOnDestroy,
            },
            parent);

        Incoming = new SecureBucket(
            $"{name}-incoming",
            new SecureBucketArgs
            {
                KeyArn = args.KeyArn,
                InfrequentAccessAfterDays = args.InfrequentAccessAfterDays,
                NoncurrentVersionDays = args.NoncurrentVersionDays,
                AccessLogBucketName = Logs.WritableName,
                Allow = arn => [DenyOldSignatures(arn)],
                Tags = args.Tags.ForVault(),
                EmptyOnDestroy = args.EmptyOnDestroy,
                Protect = args.Protect,
            },
            parent);

        Results = new SecureBucket(
            $"{name}-results",
            new SecureBucketArgs
            {
                KeyArn = args.KeyArn,
                InfrequentAccessAfterDays = args.InfrequentAccessAfterDays,
                Versioned = args.VersionedResults,
                NoncurrentVersionDays = args.NoncurrentVersionDays,
                AccessLogBucketName = Logs.WritableName,
                // AWS Backup refuses a bucket without versions.
                Tags = args.VersionedResults ? args.Tags.ForVault() : new InputMap<string>(),
                EmptyOnDestroy = args.EmptyOnDestroy,
                Protect = args.Protect,
            },
            parent);

        // Every build can be made again: old versions are for going back, and nothing is backed up.
        Artifacts = new SecureBucket(
            $"{name}-artifacts",
            new SecureBucketArgs
            {
                KeyArn = args.KeyArn,
                NoncurrentVersionDays = args.NoncurrentVersionDays,
                AccessLogBucketName = Logs.WritableName,
                EmptyOnDestroy = args.EmptyOnDestroy,
                Protect = args.Protect,
            },
            parent);

        RegisterOutputs(new Dictionary<string, object?>
        {
            ["incoming"] = Incoming.Name,
            ["results"] = Results.Name,
            ["artifacts"] = Artifacts.Name,
            ["logs"] = Logs.Name,
        });
    }

    public SecureBucket Incoming { get; }

    public SecureBucket Results { get; }

    public SecureBucket Artifacts { get; }

    public SecureBucket Logs { get; }

    // A presigned request may be used again until it ends; whoever signs one for days does not get days.
    private static Statement DenyOldSignatures(Output<string> arn) => new()
    {
        Sid = "DenyOldSignatures",
        IsDeny = true,
        Principal = Principal.Anyone(),
        Actions = ["s3:PutObject"],
        Resources = Output.Format($"{arn}/{UploadPrefix}*"),
        Conditions = [new Condition("NumericGreaterThan", "s3:signatureAge", $"{LongestUploadMilliseconds}")],
    };
}
