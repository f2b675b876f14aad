using Alicerce.Policies.Rules.Identity;
using static Alicerce.Policies.Tests.Buckets.TestBuckets;

namespace Alicerce.Policies.Tests.Rules.Identity;

public sealed class S3BucketUsesNoAclsTests : RuleTests<S3BucketUsesNoAcls>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A bucket without ACLs", Uploads, Ownership("BucketOwnerEnforced")),
        Compliant("A bucket that leaves it at what AWS chooses", Uploads),
        Violating(
            "A bucket with ACLs",
            [Uploads, Ownership("BucketOwnerPreferred")],
            "`rule.objectOwnership` is \"BucketOwnerPreferred\" for the bucket uploads, so its ACLs count. Set it to "
            + "`BucketOwnerEnforced`."),
        Violating(
            "An ACL",
            [Uploads, Companion("aws:s3/bucketAcl:BucketAcl", Uploads, new() { ["acl"] = "private" })],
            "This ACL grants access to the bucket uploads. Remove it, and grant access with a bucket policy."),
        Undecided(
            "An ownership that is not known yet",
            "rule.objectOwnership",
            Uploads,
            Ownership(PolicyValue.Unknown())),
    ];

    private static TestResource Ownership(PolicyValue value) => Companion<S3.BucketOwnershipControls>(new()
    {
        ["rule"] = new PropertyBag { ["objectOwnership"] = value },
    });
}
