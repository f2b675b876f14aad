using Alicerce.Policies.Rules.Resilience;

namespace Alicerce.Policies.Tests.Rules.Resilience;

public sealed class AutoScalingGroupTrustsLoadBalancerHealthTests : RuleTests<AutoScalingGroupTrustsLoadBalancerHealth>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant(
            "A group that trusts the load balancer",
            Targets,
            Group(new() { ["healthCheckType"] = "ELB" }).Naming("targetGroupArns", Targets)),
        Violating(
            "A group that only asks whether the machine runs",
            [Targets, Group(new() { ["healthCheckType"] = "EC2" }).Naming("targetGroupArns", Targets)],
            "`healthCheckType` is \"EC2\" on a group behind a load balancer. Set it to \"ELB\"."),
        Violating(
            "A group that an attachment puts behind a load balancer",
            [
                Group([]),
                new TestResource("aws:autoscaling/attachment:Attachment", "web").Naming("autoscalingGroupName", Group([])),
            ],
            "`healthCheckType` is not set on a group behind a load balancer. Set it to \"ELB\"."),
        NotApplicable(
            "A group without a load balancer",
            Group(new() { ["targetGroupArns"] = PolicyValue.Unknown() }),
            "No load balancer is known to send requests to this group."),
        Undecided(
            "A kind of check that is not known yet",
            "healthCheckType",
            Targets,
            Group([]).Naming("targetGroupArns", Targets).Naming("healthCheckType", Targets)),
    ];

    private static readonly TestResource Targets = TestResource.Of<LB.TargetGroup>("web");

    private static TestResource Group(PropertyBag properties) => TestResource.Of<AutoScaling.Group>("web", properties);
}
