using Alicerce.Policies.Rules.Backups;
using static Alicerce.Policies.Tests.Buckets.TestBuckets;

namespace Alicerce.Policies.Tests.Rules.Backups;

public sealed class S3TrailBucketLocksObjectsTests : RuleTests<S3TrailBucketLocksObjects>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant(
            "A bucket of a trail with a lock",
            Uploads,
            Trail([]).Naming("s3BucketName", Uploads),
            Companion<S3.BucketObjectLockConfiguration>(new()
            {
                ["rule"] = new PropertyBag { ["defaultRetention"] = new PropertyBag { ["days"] = 365 } },
            })),
        Compliant("A bucket without a trail", Uploads),
        Violating(
            "A bucket of a trail without a lock",
            [Uploads, Trail([]).Naming("s3BucketName", Uploads)],
            "No `aws.s3.BucketObjectLockConfiguration` with a `rule` has this bucket of a trail as `bucket`. Add one "
            + "with a `defaultRetention`, and set `objectLockEnabled` on the bucket."),
        Violating(
            "A lock without a retention",
            [Uploads, Trail([]).Naming("s3BucketName", Uploads), Companion<S3.BucketObjectLockConfiguration>()],
            "No `aws.s3.BucketObjectLockConfiguration` with a `rule` has this bucket of a trail as `bucket`. Add one "
            + "with a `defaultRetention`, and set `objectLockEnabled` on the bucket."),
        Undecided(
            "A trail whose bucket is not known yet",
            "s3BucketName",
            Uploads,
            Trail(new() { ["s3BucketName"] = PolicyValue.Unknown() })),
    ];

    private static TestResource Trail(PropertyBag properties) =>
        TestResource.Of<CloudTrail.Trail>("audit", properties);
}
