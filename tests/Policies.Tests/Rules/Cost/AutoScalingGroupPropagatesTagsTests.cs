using Alicerce.Policies.Rules.Cost;

namespace Alicerce.Policies.Tests.Rules.Cost;

public sealed class AutoScalingGroupPropagatesTagsTests : RuleTests<AutoScalingGroupPropagatesTags>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("Tags that the group hands on", Group(Tag("Owner", true), Tag("CostCenter", true))),
        Compliant(
            "Tags of the launch template",
            Template,
            TestResource.Of<AutoScaling.Group>("web").Naming("launchTemplate", Template)),
        Compliant(
            "Tags of the launch template of a group with several types",
            Template,
            TestResource.Of<AutoScaling.Group>("web").Naming("mixedInstancesPolicy", Template)),
        Compliant(
            "A tag beside the group",
            Group(Tag("Owner", true)),
            new TestResource("aws:autoscaling/tag:Tag", "web")
            {
                Properties = new() { ["tag"] = Tag("CostCenter", true) },
            }.Naming("autoscalingGroupName", Group(Tag("Owner", true)))),
        Compliant("Another list of tags", Group(Tag("Team", true))) with
        {
            Config = new() { ["keys"] = PolicyValue.List("Team") },
        },
        Violating(
            "A group without tags",
            [Group()],
            "Machines of this group do not get the tags `Owner`, `CostCenter`. Add to `tags` with "
            + "`propagateAtLaunch` true."),
        Violating(
            "A tag that stays on the group",
            [Group(Tag("Owner", true), Tag("CostCenter", false))],
            "Machines of this group do not get the tag `CostCenter`. Add to `tags` with `propagateAtLaunch` true."),
        Undecided("A switch that is not known yet", "tags.0.propagateAtLaunch", Group(Tag("Owner", PolicyValue.Unknown()))),
    ];

    private static readonly TestResource Template = TestResource.Of<Ec2.LaunchTemplate>("web", new()
    {
        ["tagSpecifications"] = PolicyValue.List(new PropertyBag
        {
            ["resourceType"] = "instance",
            ["tags"] = new PropertyBag { ["Owner"] = "platform", ["CostCenter"] = "product" },
        }),
    });

    private static TestResource Group(params PolicyValue[] tags) =>
        TestResource.Of<AutoScaling.Group>("web", new() { ["tags"] = PolicyValue.List(tags) });

    private static PolicyValue Tag(string key, PolicyValue propagate) =>
        new PropertyBag { ["key"] = key, ["value"] = "x", ["propagateAtLaunch"] = propagate };
}
