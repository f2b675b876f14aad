using Alicerce.Policies.Rules.Resilience;

namespace Alicerce.Policies.Tests.Rules.Resilience;

public sealed class AutoScalingGroupMixesInstanceTypesTests : RuleTests<AutoScalingGroupMixesInstanceTypes>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("Two types of machines", Group(Type("m7g.large"), Type("m6g.large"))),
        Compliant("Requirements in place of types", Group(new PropertyBag { ["instanceRequirements"] = new PropertyBag() })),
        Violating(
            "A group of the one type of its launch template",
            TestResource.Of<AutoScaling.Group>("web"),
            "`mixedInstancesPolicy.launchTemplate.overrides` names 0 instance types. Name at least two."),
        Violating(
            "The same type twice",
            Group(Type("m7g.large"), Type("m7g.large")),
            "`mixedInstancesPolicy.launchTemplate.overrides` names 1 instance type. Name at least two."),
        Undecided(
            "A type that is not known yet",
            "mixedInstancesPolicy.launchTemplate.overrides.0.instanceType",
            Group(Type(PolicyValue.Unknown()))),
    ];

    private static PolicyValue Type(PolicyValue type) => new PropertyBag { ["instanceType"] = type };

    private static TestResource Group(params PolicyValue[] overrides) => TestResource.Of<AutoScaling.Group>("web", new()
    {
        ["mixedInstancesPolicy"] = new PropertyBag
        {
            ["launchTemplate"] = new PropertyBag { ["overrides"] = PolicyValue.List(overrides) },
        },
    });
}
