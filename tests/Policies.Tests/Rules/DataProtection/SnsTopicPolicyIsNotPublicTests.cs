using Alicerce.Policies.Rules.DataProtection;
using Alicerce.Policies.Tests.Permissions;

namespace Alicerce.Policies.Tests.Rules.DataProtection;

public sealed class SnsTopicPolicyIsNotPublicTests : PublicPolicyRuleTests<SnsTopicPolicyIsNotPublic>
{
    private protected override TestResource With(PolicyValue policy) =>
        TestResource.Of<Sns.TopicPolicy>("alarms", new() { ["policy"] = policy });
}
