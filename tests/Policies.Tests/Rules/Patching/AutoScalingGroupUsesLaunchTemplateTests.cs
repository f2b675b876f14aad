using Alicerce.Policies.Rules.Patching;

namespace Alicerce.Policies.Tests.Rules.Patching;

public sealed class AutoScalingGroupUsesLaunchTemplateTests : RuleTests<AutoScalingGroupUsesLaunchTemplate>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A group with a launch template", Group(new() { ["launchTemplate"] = new PropertyBag { ["id"] = "lt-1" } })),
        Compliant("A group of several types of machines", Group(new() { ["mixedInstancesPolicy"] = new PropertyBag() })),
        Violating(
            "A group with a launch configuration",
            Group(new() { ["launchConfiguration"] = PolicyValue.Unknown() }),
            "`launchConfiguration` is set on this group. Use `launchTemplate` instead."),
    ];

    private static TestResource Group(PropertyBag properties) => TestResource.Of<AutoScaling.Group>("web", properties);
}
