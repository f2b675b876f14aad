using Alicerce.Policies.Rules.Resilience;

namespace Alicerce.Policies.Tests.Rules.Resilience;

public sealed class Ec2InstanceIsEbsOptimizedTests : RuleTests<Ec2InstanceIsEbsOptimized>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("An older type that is optimized", Instance("c3.xlarge", true)),
        Violating(
            "An older type that is not",
            Instance("c3.xlarge", PolicyValue.Null),
            "`ebsOptimized` is not set on a machine of type c3.xlarge. Set it to true."),
        NotApplicable("A current type", Instance("m7g.large", PolicyValue.Null), "The type of the machine decides it."),
        Undecided("A switch that is not known yet", "ebsOptimized", Instance("c3.xlarge", PolicyValue.Unknown())),
    ];

    private static TestResource Instance(string type, PolicyValue optimized) =>
        TestResource.Of<Ec2.Instance>("server", new() { ["instanceType"] = type, ["ebsOptimized"] = optimized });
}
