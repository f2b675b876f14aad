using Alicerce.Policies.Rules.Patching;

namespace Alicerce.Policies.Tests.Rules.Patching;

public sealed class InstanceTypeIsCurrentTests : RuleTests<InstanceTypeIsCurrent>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A current type", Instance("m7g.large")),
        Compliant("An old type that is not paravirtual with images of today", Instance("m3.large")),
        Violating(
            "An old type",
            Instance("m1.small"),
            "`instanceType` is \"m1.small\", which can be paravirtual. Use a type of a current family."),
        Undecided("A type that is not known yet", "instanceType", Instance(PolicyValue.Unknown())),
    ];

    private static TestResource Instance(PolicyValue type) =>
        TestResource.Of<Ec2.Instance>("server", new() { ["instanceType"] = type });
}
