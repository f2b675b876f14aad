using Alicerce.Policies.Rules.Logging;
using static Alicerce.Policies.Tests.Buckets.TestBuckets;

namespace Alicerce.Policies.Tests.Rules.Logging;

public sealed class S3BucketLogsAccessTests : RuleTests<S3BucketLogsAccess>
{
    private const string Missing =
        "No `aws.s3.BucketLogging` has this bucket as `bucket`. Add one with a bucket for logs as `targetBucket`.";

    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A bucket and the bucket that receives its logs", Uploads, Logs, Logging),
        Compliant(
            "A bucket for the logs of a load balancer",
            Logs,
            new TestResource("aws:lb/loadBalancer:LoadBalancer", "web").Naming("accessLogs", Logs)),
        Compliant(
            "A bucket for the logs of a load balancer, by name",
            Named,
            new TestResource("aws:lb/loadBalancer:LoadBalancer", "web")
            {
                Properties = new() { ["accessLogs"] = new PropertyBag { ["bucket"] = "acme-named" } },
            }),
        Violating("A bucket without logs", [Uploads], Missing),
        Violating("Logs of another bucket", [Uploads, Logs, Named, Logging], Missing),
        Undecided(
            "Logs of a bucket that is not known yet",
            "bucket",
            Uploads,
            TestResource.Of<S3.BucketLogging>("logging", new() { ["bucket"] = PolicyValue.Unknown() })),
    ];

    private static TestResource Logging => Companion<S3.BucketLogging>().Naming("targetBucket", Logs);
}
