using Alicerce.Policies.Rules.DataProtection;

namespace Alicerce.Policies.Tests.Rules.DataProtection;

public sealed class S3AccountBlocksPublicAccessTests : RuleTests<S3AccountBlocksPublicAccess>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant(
            "A block of everything",
            Account(new()
            {
                ["blockPublicAcls"] = true,
                ["blockPublicPolicy"] = true,
                ["ignorePublicAcls"] = true,
                ["restrictPublicBuckets"] = true,
            })),
        Violating(
            "A block with a gap",
            Account(new()
            {
                ["blockPublicAcls"] = true,
                ["blockPublicPolicy"] = true,
                ["ignorePublicAcls"] = false,
                ["restrictPublicBuckets"] = true,
            }),
            "`ignorePublicAcls` is false for the account. Set it to true."),
        Violating(
            "A block with two switches",
            Account(new() { ["blockPublicAcls"] = true, ["blockPublicPolicy"] = true }),
            "`ignorePublicAcls` is not set for the account. Set it to true.",
            "`restrictPublicBuckets` is not set for the account. Set it to true."),
        NotApplicable("A bucket", TestResource.Of<S3.Bucket>("uploads")),
        Undecided(
            "A switch that is not known yet",
            "blockPublicAcls",
            Account(new()
            {
                ["blockPublicAcls"] = PolicyValue.Unknown(),
                ["blockPublicPolicy"] = true,
                ["ignorePublicAcls"] = true,
                ["restrictPublicBuckets"] = true,
            })),
    ];

    private static TestResource Account(PropertyBag properties) =>
        new("aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock", "account") { Properties = properties };
}
