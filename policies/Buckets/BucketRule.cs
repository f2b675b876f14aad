namespace Alicerce.Policies.Buckets;

/// <summary>A rule over each bucket of the stack, together with the resources that belong to it.</summary>
public abstract class BucketRule : StackRule
{
    private protected BucketRule(RuleInfo info)
        : base(info)
    {
    }

    /// <inheritdoc/>
    protected sealed override void OnValidate(StackContext context) =>
        context.ForEach<S3.Bucket>(bucket => Judge(new StorageBucket(bucket, context.Resources), context));

    /// <summary>Reports what is wrong with one bucket.</summary>
    private protected abstract void Judge(StorageBucket bucket, StackContext context);
}
