using Alicerce.Policies.Rules.Network;

namespace Alicerce.Policies.Tests.Rules.Network;

public sealed class DefaultVpcIsNotUsedTests : RuleTests<DefaultVpcIsNotUsed>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A VPC of its own", TestResource.Of<Ec2.Vpc>("main")),
        Violating(
            "The default VPC",
            new TestResource("aws:ec2/defaultVpc:DefaultVpc", "default"),
            "This is the default VPC of the account. Make a VPC of your own."),
    ];
}
