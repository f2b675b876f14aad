namespace Alicerce.Policies.Rules.Cost;

/// <summary>A rule says what becomes of the objects of a directory bucket.</summary>
public sealed class S3DirectoryBucketHasLifecycle() : StackRule(new RuleInfo
{
    Id = "s3-directory-bucket-has-lifecycle",
    Title = "An S3 directory bucket has a lifecycle.",
    Severity = PolicySeverity.Low,
    Pillar = Pillar.Cost,
    Controls = ["S3.25"],
    Rationale = "The storage of directory buckets is the dearest of S3, and made for data that lives shortly.",
    Fix = "Add a `BucketLifecycleConfiguration` with an enabled rule that expires objects.",
})
{
    private const string DirectoryBucket = "aws:s3/directoryBucket:DirectoryBucket";

    /// <inheritdoc/>
    protected override void OnValidate(StackContext context)
    {
        var lifecycles = context.Resources.OfType<S3.BucketLifecycleConfiguration>().ToList();
        context.ForEach(context.Resources.OfType(DirectoryBucket), bucket =>
        {
            var own = lifecycles.Where(lifecycle => lifecycle.Resource.RefersTo("bucket", bucket, "bucket", "id"));
            if (!own.Any(lifecycle => lifecycle.View.Rules.Any(rule => rule.Status == "Enabled")))
            {
                context.ReportViolation(
                    bucket,
                    "No `aws.s3.BucketLifecycleConfiguration` has an enabled rule for this directory bucket. Add a "
                    + "rule that expires "
                    + "objects, with `status` \"Enabled\".");
            }
        });
    }
}
