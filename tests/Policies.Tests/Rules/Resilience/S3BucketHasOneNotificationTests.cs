using Alicerce.Policies.Rules.Resilience;
using static Alicerce.Policies.Tests.Buckets.TestBuckets;

namespace Alicerce.Policies.Tests.Rules.Resilience;

public sealed class S3BucketHasOneNotificationTests : RuleTests<S3BucketHasOneNotification>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant(
            "Two buckets with one each",
            Uploads,
            Logs,
            Notification("uploaded", Uploads),
            Notification("logged", Logs)),
        Compliant("A bucket without notifications", Uploads),
        Violating(
            "A bucket with two",
            [Uploads, Notification("uploaded", Uploads), Notification("deleted", Uploads)],
            "The bucket uploads has another `aws.s3.BucketNotification`, and the one that is deployed last erases the "
            + "other. "
            + "Put both into one resource."),
        Undecided(
            "Events of a bucket that is not known yet",
            "bucket",
            Uploads,
            TestResource.Of<S3.BucketNotification>("events", new() { ["bucket"] = PolicyValue.Unknown() })),
    ];

    private static TestResource Notification(string name, TestResource bucket) =>
        TestResource.Of<S3.BucketNotification>(name).Naming("bucket", bucket);
}
