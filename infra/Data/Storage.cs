namespace Alicerce.Infra.Data;

/// <summary>The buckets: <c>incoming</c> for uploaded files, <c>logs</c> for what AWS services record.</summary>
public sealed class Storage : ComponentResource
{
    /// <summary>Where uploaded files are in the bucket; what is elsewhere starts no processing.</summary>
    public const string UploadPrefix = "incoming/";

    public Storage(string name, StorageArgs args, ComponentResourceOptions? options = null)
        : base("alicerce:data:Storage", name, options)
    {
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
            new ComponentResourceOptions { Parent = this });

        Incoming = new SecureBucket(
            $"{name}-incoming",
            new SecureBucketArgs
            {
                KeyArn = args.KeyArn,
                InfrequentAccessAfterDays = args.InfrequentAccessAfterDays,
                NoncurrentVersionDays = args.NoncurrentVersionDays,
                AccessLogBucketName = Logs.WritableName,
                Tags = args.Tags.ForVault(),
                EmptyOnDestroy = args.EmptyOnDestroy,
                Protect = args.Protect,
            },
            new ComponentResourceOptions { Parent = this });

        RegisterOutputs(new Dictionary<string, object?> { ["incoming"] = Incoming.Name, ["logs"] = Logs.Name });
    }

    public SecureBucket Incoming { get; }

    public SecureBucket Logs { get; }
}
