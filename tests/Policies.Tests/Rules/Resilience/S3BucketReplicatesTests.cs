using Alicerce.Policies.Rules.Resilience;
using static Alicerce.Policies.Tests.Buckets.TestBuckets;

namespace Alicerce.Policies.Tests.Rules.Resilience;

public sealed class S3BucketReplicatesTests : RuleTests<S3BucketReplicates>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant(
            "A bucket and its copy",
            Uploads,
            Logs,
            Replication("Enabled").Naming("rules", Logs) with { Properties = Rules("Enabled") }),
        Violating(
            "A bucket without a copy",
            [Uploads],
            "No `aws.s3.BucketReplicationConfig` has an enabled rule for this bucket. Add one with a destination in "
            + "another Region."),
        Violating(
            "A rule that is off",
            [Uploads, Replication("Disabled")],
            "No `aws.s3.BucketReplicationConfig` has an enabled rule for this bucket. Add one with a destination in "
            + "another Region."),
        Undecided("A status that is not known yet", "rules.0.status", Uploads, Replication(PolicyValue.Unknown())),
        Compliant(
            "A bucket that says so itself",
            Bucket(new()
            {
                ["replicationConfiguration"] = new PropertyBag { ["role"] = "arn:aws:iam::111122223333:role/copy" },
            })),
    ];

    private static TestResource Bucket(PropertyBag properties) =>
        TestResource.Of<S3.Bucket>("x", properties);

    private static TestResource Replication(PolicyValue status) =>
        Companion<S3.BucketReplicationConfig>() with { Properties = Rules(status) };

    private static PropertyBag Rules(PolicyValue status) => new()
    {
        ["bucket"] = PolicyValue.Unknown(),
        ["rules"] = PolicyValue.List(new PropertyBag { ["status"] = status }),
    };
}
