using Alicerce.Policies.Rules.Patching;

namespace Alicerce.Policies.Tests.Rules.Patching;

public sealed class InstanceRefreshCanStartTests : RuleTests<InstanceRefreshCanStart>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("The version of the template, before it is known", Group(PolicyValue.Unknown())),
        Compliant("A number", Group("3")),
        Violating("The latest version by its name", Group("$Latest"), Stuck("launchTemplate", "\"$Latest\"")),
        Violating("The default version, for want of another", Group(PolicyValue.Null), Stuck("launchTemplate", "not set")),
        Violating(
            "The same in a group of several types of machines",
            TestResource.Of<AutoScaling.Group>("web", new()
            {
                ["instanceRefresh"] = new PropertyBag { ["strategy"] = "Rolling" },
                ["mixedInstancesPolicy"] = new PropertyBag
                {
                    ["launchTemplate"] = new PropertyBag
                    {
                        ["launchTemplateSpecification"] = new PropertyBag { ["version"] = "$Default" },
                    },
                },
            }),
            Stuck("mixedInstancesPolicy.launchTemplate.launchTemplateSpecification", "\"$Default\"")),
        NotApplicable(
            "A group without a refresh", TestResource.Of<AutoScaling.Group>("web"), "The group has no instance refresh."),
    ];

    private static string Stuck(string path, string version) =>
        $"`{path}.version` is {version}, which never changes. Set it to the `latestVersion` of the launch template.";

    private static TestResource Group(PolicyValue version) => TestResource.Of<AutoScaling.Group>("web", new()
    {
        ["instanceRefresh"] = new PropertyBag { ["strategy"] = "Rolling" },
        ["launchTemplate"] = new PropertyBag { ["id"] = "lt-1", ["version"] = version },
    });
}
