using Alicerce.Policies.Rules.DataProtection;
using static Alicerce.Policies.Tests.Buckets.TestBuckets;

namespace Alicerce.Policies.Tests.Rules.DataProtection;

public sealed class S3BucketGrantsNothingToEveryoneTests : RuleTests<S3BucketGrantsNothingToEveryone>
{
    private const string OpenPolicy =
        "The statement `Site` of `policy` allows s3:GetObject to everyone on the bucket uploads, and no public access "
        + "block "
        + "in the stack holds it back. Name the principals, or add a condition such as `aws:SourceVpce` or "
        + "`aws:PrincipalOrgID`.";

    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A public policy that the block of the bucket holds back", Uploads, Policy(Site()), Block(true)),
        Compliant(
            "A public policy that the block of the account holds back",
            Uploads,
            Policy(Site()),
            Account(new() { ["restrictPublicBuckets"] = true })),
        Compliant("A blocked bucket whose policy is not known yet", Uploads, UnknownPolicy, Block(true)),
        Compliant("A bucket without a policy", Uploads),
        Compliant("A policy for one account", Uploads, Policy(Site().Replace("\"*\"", "{\"AWS\":\"111122223333\"}"))),
        Compliant(
            "A policy for CloudFront",
            Uploads,
            Policy(Site().Replace("\"*\"", "{\"Service\":\"cloudfront.amazonaws.com\"}"))),
        Compliant(
            "A policy for an endpoint",
            Uploads,
            Policy(Site("""{"StringEquals":{"aws:SourceVpce":"vpce-0a1b"}}"""))),
        Compliant("A policy beside a fence", Uploads, Policy(Site(), Fence)),
        Compliant(
            "A public ACL in a bucket without ACLs",
            Uploads,
            Acl("public-read"),
            Ownership("BucketOwnerEnforced")),
        Compliant("A private ACL", Uploads, Acl("private")),
        Compliant("What S3 grants by itself", TestResource.Of<S3.Bucket>("uploads") with
        {
            Outputs = new() { ["grants"] = PolicyValue.Unknown(), ["policy"] = PolicyValue.Unknown() },
        }),
        Violating("A public policy", [Uploads, Policy(Site())], OpenPolicy),
        Violating("A public policy with the block off", [Uploads, Policy(Site()), Block(false)], OpenPolicy),
        Violating(
            "A condition that the caller chooses",
            [Uploads, Policy(Site("""{"StringLike":{"aws:Referer":"*"}}"""))],
            OpenPolicy),
        Violating(
            "The whole internet as a source",
            [Uploads, Policy(Site("""{"IpAddress":{"aws:SourceIp":"0.0.0.0/0"}}"""))],
            OpenPolicy),
        Violating(
            "A public ACL",
            [Uploads, Acl("public-read"), Ownership("ObjectWriter")],
            "`acl` is \"public-read\" for the bucket uploads, and no public access block in the stack holds it back. "
            + "Remove the "
            + "ACL, and set `objectOwnership` to `BucketOwnerEnforced`."),
        Violating(
            "A grant of an ACL to everyone",
            [Uploads, GrantTo("http://acs.amazonaws.com/groups/global/AllUsers")],
            "`accessControlPolicy.grants` is \"http://acs.amazonaws.com/groups/global/AllUsers\" for the bucket "
            + "uploads, and no "
            + "public access block in the stack holds it back. Remove the ACL, and set `objectOwnership` to "
            + "`BucketOwnerEnforced`."),
        Violating(
            "An object for everyone",
            [
                Uploads,
                TestResource.Of<S3.BucketObjectv2>("page", new() { ["acl"] = "public-read" }).Naming("bucket", Uploads),
            ],
            "`acl` is \"public-read\" for the bucket uploads, and no public access block in the stack holds it back. "
            + "Remove the "
            + "ACL, and set `objectOwnership` to `BucketOwnerEnforced`."),
        Undecided("A policy that is not known yet, without a block", "policy", Uploads, UnknownPolicy),
        Undecided(
            "A public policy with a block that is not known yet",
            "blockPublicPolicy",
            Uploads,
            Policy(Site()),
            Block(PolicyValue.Unknown())),
    ];

    private const string Fence =
        """{"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":"*","Condition":{"StringNotEquals":{"aws:SourceVpce":"vpce-0a1b"}}}""";

    private static string Site(string condition = "{}") =>
        "{\"Sid\":\"Site\",\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"s3:GetObject\","
        + $"\"Resource\":\"arn:aws:s3:::uploads/*\",\"Condition\":{condition}}}";

    private static TestResource Account(PropertyBag switches) =>
        new("aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock", "account") { Properties = switches };

    private static TestResource Acl(string canned) =>
        Companion("aws:s3/bucketAcl:BucketAcl", Uploads, new() { ["acl"] = canned });

    private static TestResource GrantTo(string group) => Companion("aws:s3/bucketAcl:BucketAcl", Uploads, new()
    {
        ["accessControlPolicy"] = new PropertyBag
        {
            ["grants"] = PolicyValue.List(new PropertyBag
            {
                ["grantee"] = new PropertyBag { ["type"] = "Group", ["uri"] = group },
                ["permission"] = "READ",
            }),
        },
    });

    private static TestResource Ownership(string value) => Companion<S3.BucketOwnershipControls>(new()
    {
        ["rule"] = new PropertyBag { ["objectOwnership"] = value },
    });
}
