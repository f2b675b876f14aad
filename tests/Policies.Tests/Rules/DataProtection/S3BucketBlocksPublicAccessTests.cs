using Alicerce.Policies.Rules.DataProtection;

namespace Alicerce.Policies.Tests.Rules.DataProtection;

public sealed class S3BucketBlocksPublicAccessTests : RuleTests<S3BucketBlocksPublicAccess>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A block of a bucket whose name is not known yet", Block(new(Switches))),
        Violating(
            "A block with a switch off",
            Block(new(Switches) { ["blockPublicAcls"] = false }),
            "`blockPublicAcls` is false for this bucket. Set it to true, or put the objects behind CloudFront."),
        Violating(
            "A block that leaves a switch out, beside one that is not known yet",
            Block(new(Switches) { ["blockPublicAcls"] = PolicyValue.Unknown(), ["ignorePublicAcls"] = PolicyValue.Null }),
            "`ignorePublicAcls` is not set for this bucket. Set it to true, or put the objects behind CloudFront."),
        NotApplicable("A bucket that leaves it to S3", TestResource.Of<S3.Bucket>("uploads")),
        Undecided(
            "A switch that is not known yet",
            "blockPublicAcls",
            Block(new(Switches) { ["blockPublicAcls"] = PolicyValue.Unknown() })),
    ];

    private static PropertyBag Switches => new()
    {
        ["bucket"] = PolicyValue.Unknown(),
        ["blockPublicAcls"] = true,
        ["blockPublicPolicy"] = true,
        ["ignorePublicAcls"] = true,
        ["restrictPublicBuckets"] = true,
    };

    private static TestResource Block(PropertyBag properties) =>
        TestResource.Of<S3.BucketPublicAccessBlock>("uploads", properties);
}
