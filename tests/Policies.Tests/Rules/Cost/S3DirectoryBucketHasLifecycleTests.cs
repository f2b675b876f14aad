using Alicerce.Policies.Rules.Cost;

namespace Alicerce.Policies.Tests.Rules.Cost;

public sealed class S3DirectoryBucketHasLifecycleTests : RuleTests<S3DirectoryBucketHasLifecycle>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A directory bucket with a lifecycle", Bucket([]), Lifecycle("Enabled")),
        NotApplicable("A stack without directory buckets", TestResource.Of<S3.Bucket>("uploads")),
        Violating(
            "A directory bucket without a lifecycle",
            [Bucket([])],
            "No `aws.s3.BucketLifecycleConfiguration` has an enabled rule for this directory bucket. Add a rule that "
            + "expires objects, with `status` \"Enabled\"."),
        Violating(
            "A rule that is off",
            [Bucket([]), Lifecycle("Disabled")],
            "No `aws.s3.BucketLifecycleConfiguration` has an enabled rule for this directory bucket. Add a rule that "
            + "expires objects, with `status` \"Enabled\"."),
        Undecided("A status that is not known yet", "rules.0.status", Bucket([]), Lifecycle(PolicyValue.Unknown())),
    ];

    private static TestResource Bucket(PropertyBag properties) =>
        new("aws:s3/directoryBucket:DirectoryBucket", "fast") { Properties = properties };

    private static TestResource Lifecycle(PolicyValue status) =>
        TestResource.Of<S3.BucketLifecycleConfiguration>("lifecycle", new()
        {
            ["rules"] = PolicyValue.List(new PropertyBag { ["status"] = status }),
        }).Naming("bucket", Bucket([]));
}
