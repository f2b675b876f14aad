using Alicerce.Policies.Rules.Cost;
using static Alicerce.Policies.Tests.Buckets.TestBuckets;

namespace Alicerce.Policies.Tests.Rules.Cost;

public sealed class S3BucketExpiresOldVersionsTests : RuleTests<S3BucketExpiresOldVersions>
{
    private const string Missing =
        "This bucket keeps versions, and no enabled lifecycle rule of it has `noncurrentVersionExpiration`. Add one, "
        + "with the days "
        + "in which a mistake is noticed.";

    public override IReadOnlyList<Example> Examples =>
    [
        Compliant(
            "A bucket that expires old versions",
            Uploads,
            Versioning("Enabled"),
            Lifecycle("Enabled", "noncurrentVersionExpiration")),
        Compliant("A bucket without versions", Uploads),
        Violating("A bucket that keeps every version", [Uploads, Versioning("Enabled")], Missing),
        Violating(
            "A rule for current objects",
            [Uploads, Versioning("Enabled"), Lifecycle("Enabled", "expiration")],
            Missing),
        Violating(
            "A rule that is off",
            [Uploads, Versioning("Enabled"), Lifecycle("Disabled", "noncurrentVersionExpiration")],
            Missing),
        Undecided(
            "A status that is not known yet",
            "versioningConfiguration.status",
            Uploads,
            Versioning(PolicyValue.Unknown())),
    ];
}
