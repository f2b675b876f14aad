using Alicerce.Policies.Rules.Cost;
using static Alicerce.Policies.Tests.Buckets.TestBuckets;

namespace Alicerce.Policies.Tests.Rules.Cost;

public sealed class S3BucketHasLifecycleTests : RuleTests<S3BucketHasLifecycle>
{
    private const string Missing =
        "No `aws.s3.BucketLifecycleConfiguration` has an enabled rule for this bucket. Add a rule that moves or "
        + "expires objects, "
        + "with `status` \"Enabled\".";

    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A bucket with a lifecycle", Uploads, Lifecycle("Enabled", "expiration")),
        Compliant("A bucket that says so itself", TestResource.Of<S3.Bucket>("uploads", new()
        {
            ["lifecycleRules"] = PolicyValue.List(new PropertyBag { ["enabled"] = true }),
        })),
        Violating("A bucket without a lifecycle", [Uploads], Missing),
        Violating("A rule that is off", [Uploads, Lifecycle("Disabled", "expiration")], Missing),
        Undecided(
            "Rules that are not known yet",
            "rules.0.status",
            Uploads,
            Lifecycle(PolicyValue.Unknown(), "expiration")),
    ];
}
