using Alicerce.Policies.Rules.DataProtection;
using Alicerce.Policies.Tests.Permissions;

namespace Alicerce.Policies.Tests.Rules.DataProtection;

public sealed class SqsQueuePolicyIsNotPublicTests : PublicPolicyRuleTests<SqsQueuePolicyIsNotPublic>
{
    private protected override TestResource With(PolicyValue policy) =>
        TestResource.Of<Sqs.Queue>("failures", new() { ["policy"] = policy });
}
