using Alicerce.Policies.Rules.Encryption;

namespace Alicerce.Policies.Tests.Rules.Encryption;

public sealed class KmsKeyStatesItsPolicyTests : RuleTests<KmsKeyStatesItsPolicy>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A key with a policy", TestResource.Of<Kms.Key>("data", new() { ["policy"] = "{}" })),
        Compliant(
            "A key with a policy that is not known yet",
            TestResource.Of<Iam.Role>("app"),
            TestResource.Of<Kms.Key>("data").Naming("policy", TestResource.Of<Iam.Role>("app"))),
        Compliant("A key with a policy beside it", Key, new TestResource(PolicyType, "data").Naming("keyId", Key)),
        Violating(
            "A key of its default",
            Key,
            "`policy` is not set on this key. Set it to a policy that says who uses and manages the key."),
        Undecided(
            "A policy for a key that is not known yet",
            "keyId",
            Key,
            new TestResource(PolicyType, "data") { Properties = new() { ["keyId"] = PolicyValue.Unknown() } }),
    ];

    private const string PolicyType = "aws:kms/keyPolicy:KeyPolicy";

    private static readonly TestResource Key = TestResource.Of<Kms.Key>("data");
}
