using Alicerce.Policies.Rules.Encryption;
using Alicerce.Policies.Tests.Permissions;

namespace Alicerce.Policies.Tests.Rules.Encryption;

public sealed class KmsKeyPolicyIsNotPublicTests : PublicPolicyRuleTests<KmsKeyPolicyIsNotPublic>
{
    private protected override TestResource With(PolicyValue policy) =>
        TestResource.Of<Kms.Key>("data", new() { ["policy"] = policy });
}
