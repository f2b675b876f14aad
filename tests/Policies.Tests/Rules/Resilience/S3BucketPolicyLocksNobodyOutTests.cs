using Alicerce.Policies.Rules.Resilience;
using static Alicerce.Policies.Tests.Buckets.TestBuckets;

namespace Alicerce.Policies.Tests.Rules.Resilience;

public sealed class S3BucketPolicyLocksNobodyOutTests : RuleTests<S3BucketPolicyLocksNobodyOut>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant(
            "A denial with a condition",
            Policy(
                """{"Effect":"Deny","Principal":"*","Action":"s3:*","Condition":{"Bool":{"aws:SecureTransport":"false"}}}""")),
        Compliant("A denial of one action", Policy("""{"Effect":"Deny","Principal":"*","Action":"s3:DeleteBucket"}""")),
        Compliant(
            "A denial that spares someone",
            Policy("""{"Effect":"Deny","NotPrincipal":{"AWS":"111122223333"},"Action":"s3:*"}""")),
        Violating(
            "A denial of everything for everyone",
            Policy("""{"Sid":"Closed","Effect":"Deny","Principal":{"AWS":"*"},"Action":["s3:*"],"Resource":"*"}"""),
            "The statement `Closed` of `policy` denies every action to everyone without a condition. Add a condition, "
            + "or name "
            + "actions and principals."),
        NotApplicable("A bucket", Uploads),
        Undecided("A policy that is not known yet", "policy", UnknownPolicy),
    ];
}
