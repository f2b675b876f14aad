using Alicerce.Policies.Rules.Patching;

namespace Alicerce.Policies.Tests.Rules.Patching;

public sealed class InstanceTypeIsCurrentTests : RuleTests<InstanceTypeIsCurrent>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A current type", Instance("m7g.large")),
        Compliant("An old type that is not paravirtual with images of today", Instance("m3.large")),
        Compliant("An old type, where the configuration accepts it", Instance("m1.small")) with
        {
            Config = new() { ["outdated"] = PolicyValue.List("t1") },
        },
        Violating(
            "An old type",
            Instance("m1.small"),
            "`instanceType` is \"m1.small\", which can be paravirtual. Use a type of a current family."),
        Compliant("A type of a family that is wanted", Instance("t4g.small")) with { Config = OnlyBurstable },
        Violating(
            "A type of a family that is not wanted",
            Instance("p5.48xlarge"),
            "`instanceType` is \"p5.48xlarge\", and machines have to be of the family t4g or t3. Use a type of one of "
            + "these.") with
        {
            Config = OnlyBurstable,
        },
        Undecided("A type that is not known yet", "instanceType", Instance(PolicyValue.Unknown())),
    ];

    private static PropertyBag OnlyBurstable => new() { ["allowed"] = PolicyValue.List("t4g", "t3") };

    private static TestResource Instance(PolicyValue type) =>
        TestResource.Of<Ec2.Instance>("server", new() { ["instanceType"] = type });
}
