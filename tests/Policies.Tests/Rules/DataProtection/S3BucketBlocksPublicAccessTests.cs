using Alicerce.Policies.Rules.DataProtection;

namespace Alicerce.Policies.Tests.Rules.DataProtection;

public sealed class S3BucketBlocksPublicAccessTests : RuleTests<S3BucketBlocksPublicAccess>
{
    private static readonly TestResource Bucket = TestResource.Of<S3.Bucket>("uploads");

    private static readonly TestResource NamedBucket =
        TestResource.Of<S3.Bucket>("named", new() { ["bucket"] = "acme-uploads" });

    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A bucket with its block, before its name is known", Bucket, Block(true)),
        Compliant(
            "A bucket and a block that share a literal name",
            NamedBucket,
            TestResource.Of<S3.BucketPublicAccessBlock>("block", Switches(true, "acme-uploads"))),
        NotApplicable("A stack without buckets", TestResource.Of<Ebs.Volume>("data")),
        Compliant("A bucket that leaves it to S3", Bucket),
        Violating(
            "A block with a switch off",
            [Bucket, Block(false)],
            "`blockPublicAcls` is false for the bucket uploads. Set it to true, or put the objects behind CloudFront."),
        Violating(
            "A block with a switch off beside one that is not known yet",
            [Bucket, NamedBucket, Block(PolicyValue.Unknown()), NamedBlock],
            "`blockPublicAcls` is false for the bucket named. Set it to true, or put the objects behind CloudFront."),
        Undecided("A switch that is not known yet", "blockPublicAcls", Bucket, Block(PolicyValue.Unknown())),
    ];

    private static TestResource NamedBlock =>
        TestResource.Of<S3.BucketPublicAccessBlock>("named-block", Switches(false, "acme-uploads"));

    private static TestResource Block(PolicyValue acls) =>
        TestResource.Of<S3.BucketPublicAccessBlock>("uploads-block", Switches(acls, PolicyValue.Unknown())) with
        {
            PropertyDependencies = new Dictionary<string, IReadOnlyList<TestResource>> { ["bucket"] = [Bucket] },
        };

    private static PropertyBag Switches(PolicyValue acls, PolicyValue bucket) => new()
    {
        ["bucket"] = bucket,
        ["blockPublicAcls"] = acls,
        ["blockPublicPolicy"] = true,
        ["ignorePublicAcls"] = true,
        ["restrictPublicBuckets"] = true,
    };
}
