using Alicerce.Policies.Rules.Logging;
using static Alicerce.Policies.Tests.Buckets.TestBuckets;

namespace Alicerce.Policies.Tests.Rules.Logging;

public sealed class S3BucketEmitsEventsTests : RuleTests<S3BucketEmitsEvents>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant(
            "A bucket with events",
            Uploads,
            Companion<S3.BucketNotification>(new() { ["eventbridge"] = true })),
        Violating(
            "A bucket without events",
            [Bucket([])],
            "No `aws.s3.BucketNotification` has this bucket as `bucket`. Add one, for example with `eventbridge` set "
            + "to true."),
        Undecided(
            "Events of a bucket that is not known yet",
            "bucket",
            Uploads,
            TestResource.Of<S3.BucketNotification>("events", new() { ["bucket"] = PolicyValue.Unknown() })),
    ];

    private static TestResource Bucket(PropertyBag properties) =>
        TestResource.Of<S3.Bucket>("x", properties);
}
