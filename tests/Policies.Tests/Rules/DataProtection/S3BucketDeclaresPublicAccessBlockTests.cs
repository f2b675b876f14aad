using Alicerce.Policies.Rules.DataProtection;
using static Alicerce.Policies.Tests.Buckets.TestBuckets;

namespace Alicerce.Policies.Tests.Rules.DataProtection;

public sealed class S3BucketDeclaresPublicAccessBlockTests : RuleTests<S3BucketDeclaresPublicAccessBlock>
{
    private const string Missing =
        "No `aws.s3.BucketPublicAccessBlock` has this bucket as `bucket`. Add one with `blockPublicAcls`, "
        + "`blockPublicPolicy`, `ignorePublicAcls` and `restrictPublicBuckets` set to true.";

    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A bucket with a block", Uploads, Block(true)),
        Compliant("A block that is not known yet", Uploads, Block(PolicyValue.Unknown())),
        Compliant("A block of the account", Uploads, Account(true)),
        Violating("A bucket without a block", [Uploads], Missing),
        Violating("The block of another bucket", [Named, Uploads, Block(true)], Missing),
        Violating("A block of the account with a gap", [Uploads, Account(false)], Missing),
        Undecided(
            "A block of the account that is not known yet",
            "restrictPublicBuckets",
            Uploads,
            Account(PolicyValue.Unknown())),
    ];

    private static TestResource Account(PolicyValue restrict) =>
        new("aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock", "account")
        {
            Properties = new()
            {
                ["blockPublicAcls"] = true,
                ["blockPublicPolicy"] = true,
                ["ignorePublicAcls"] = true,
                ["restrictPublicBuckets"] = restrict,
            },
        };
}
