using Alicerce.Policies.Rules.Cost;
using static Alicerce.Policies.Tests.Buckets.TestBuckets;

namespace Alicerce.Policies.Tests.Rules.Cost;

public sealed class S3BucketAbortsIncompleteUploadsTests : RuleTests<S3BucketAbortsIncompleteUploads>
{
    private const string Missing =
        "No enabled lifecycle rule of this bucket has `abortIncompleteMultipartUpload`. Add one with "
        + "`daysAfterInitiation` of 7 or "
        + "so.";

    public override IReadOnlyList<Example> Examples =>
    [
        Compliant(
            "A bucket that drops abandoned uploads",
            Uploads,
            Lifecycle("Enabled", "abortIncompleteMultipartUpload")),
        Compliant("A bucket that says so itself", TestResource.Of<S3.Bucket>("uploads", new()
        {
            ["lifecycleRules"] = PolicyValue.List(new PropertyBag
            {
                ["enabled"] = true,
                ["abortIncompleteMultipartUploadDays"] = 7,
            }),
        })),
        Violating("A bucket that keeps abandoned uploads", [Uploads, Lifecycle("Enabled", "expiration")], Missing),
        Violating("A bucket without a lifecycle", [Uploads], Missing),
        Undecided(
            "Rules that are not known yet",
            "rules.0.status",
            Uploads,
            Lifecycle(PolicyValue.Unknown(), "expiration")),
    ];
}
