using Alicerce.Policies.Rules.Identity;
using static Alicerce.Policies.Tests.Buckets.TestBuckets;

namespace Alicerce.Policies.Tests.Rules.Identity;

public sealed class S3BucketPolicyGivesNoControlAwayTests : RuleTests<S3BucketPolicyGivesNoControlAway>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A policy that lets another account read objects", Policy(Allow("222233334444", "s3:GetObject"))),
        Compliant("Control for the own account", Of(Allow("111122223333", "s3:PutBucketPolicy"), Own)),
        Compliant("Control for an account while the own one is not known", Policy(Allow("222233334444", "s3:*"))),
        Compliant("A denial", Policy(Allow("*", "s3:*").Replace("Allow", "Deny"))),
        Violating(
            "A policy that lets another account change the policy",
            Of(Allow("222233334444", "s3:PutBucketPolicy"), Own),
            "The statement `Share` of `policy` allows the account 222233334444 to do s3:PutBucketPolicy. Allow only "
            + "actions on "
            + "objects, such as `s3:GetObject`."),
        Violating(
            "A policy that lets everyone do everything with ACLs",
            Policy(Allow("*", "s3:Put*Acl")),
            "The statement `Share` of `policy` allows everyone to do s3:PutBucketAcl, s3:PutObjectAcl. Allow only "
            + "actions on "
            + "objects, such as `s3:GetObject`."),
        Violating(
            "A role of another account, where the own accounts are configured",
            Policy(Allow("arn:aws:iam::222233334444:role/admin", "s3:DeleteBucketPolicy")),
            "The statement `Share` of `policy` allows the account 222233334444 to do s3:DeleteBucketPolicy. Allow only "
            + "actions "
            + "on objects, such as `s3:GetObject`.") with
        {
            Config = new() { ["accounts"] = PolicyValue.List("111122223333") },
        },
        NotApplicable("A bucket", Uploads),
        Undecided("A policy that is not known yet", "policy", UnknownPolicy),
    ];

    private static TestResource Own => new("pulumi:providers:aws", "aws")
    {
        Properties = new() { ["allowedAccountIds"] = """["111122223333"]""" },
    };

    private static TestResource Of(
        string statement,
        TestResource provider) => Policy(statement) with { Provider = provider };

    private static string Allow(string account, string action) =>
        $$"""{"Sid":"Share","Effect":"Allow","Principal":{"AWS":"{{account}}"},"Action":"{{action}}","Resource":"*"}""";
}
