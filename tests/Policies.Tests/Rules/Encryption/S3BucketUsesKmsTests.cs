using Alicerce.Policies.Rules.Encryption;
using static Alicerce.Policies.Tests.Buckets.TestBuckets;

namespace Alicerce.Policies.Tests.Rules.Encryption;

public sealed class S3BucketUsesKmsTests : RuleTests<S3BucketUsesKms>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A bucket with KMS", Uploads, Encryption("aws:kms")),
        Compliant("A bucket with two layers of KMS", Uploads, Encryption("aws:kms:dsse")),
        Compliant("A bucket that says so itself", TestResource.Of<S3.Bucket>("uploads", new()
        {
            ["serverSideEncryptionConfiguration"] = new PropertyBag { ["rule"] = Default("aws:kms") },
        })),
        Compliant(
            "A bucket for the logs of a load balancer, which cannot use KMS",
            Logs,
            new TestResource("aws:alb/loadBalancer:LoadBalancer", "web").Naming("accessLogs", Logs)),
        Violating("A bucket with the keys of S3", [Uploads, Encryption("AES256")], Without("\"AES256\"")),
        Violating("A bucket that leaves it at what AWS chooses", [Uploads], Without("not set")),
        Undecided(
            "An algorithm that is not known yet",
            "rules.0.applyServerSideEncryptionByDefault.sseAlgorithm",
            Uploads,
            Encryption(PolicyValue.Unknown())),
    ];

    private static string Without(string found) =>
        $"`applyServerSideEncryptionByDefault.sseAlgorithm` is {found} for this bucket. Set it to `aws:kms` in an "
        + "`aws.s3.BucketServerSideEncryptionConfiguration`.";

    private static TestResource Encryption(PolicyValue algorithm) =>
        Companion<S3.BucketServerSideEncryptionConfiguration>(new()
        {
            ["rules"] = PolicyValue.List(Default(algorithm)),
        });

    private static PropertyBag Default(PolicyValue algorithm) => new()
    {
        ["applyServerSideEncryptionByDefault"] = new PropertyBag { ["sseAlgorithm"] = algorithm },
    };
}
