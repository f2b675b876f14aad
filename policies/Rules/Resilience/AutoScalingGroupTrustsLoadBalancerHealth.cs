namespace Alicerce.Policies.Rules.Resilience;

/// <summary>An Auto Scaling group behind a load balancer trusts its health checks.</summary>
public sealed class AutoScalingGroupTrustsLoadBalancerHealth() : StackRule(new RuleInfo
{
    Id = "auto-scaling-group-trusts-load-balancer-health",
    Title = "An Auto Scaling group behind a load balancer trusts its health checks.",
    Severity = PolicySeverity.Low,
    Pillar = Pillar.Resilience,
    Controls = ["AutoScaling.1"],
    Checkov = ["CKV2_AWS_15"],
    Rationale = "Otherwise a machine that runs but answers nothing stays in the group for good.",
    Fix = "Set `healthCheckType` to \"ELB\".",
})
{
    private static readonly IReadOnlyList<string> Balancing = ["targetGroupArns", "loadBalancers", "trafficSources"];

    private static readonly IReadOnlyList<(string Type, string Property)> Attachments =
    [
        ("aws:autoscaling/attachment:Attachment", "autoscalingGroupName"),
        ("aws:autoscaling/trafficSourceAttachment:TrafficSourceAttachment", "autoscalingGroupName"),
    ];

    /// <inheritdoc/>
    protected override void OnValidate(StackContext context) => context.ForEach<AutoScaling.Group>(group =>
    {
        if (!IsBalanced(group.Resource, context.Resources))
        {
            context.NotApplicable("No load balancer is known to send requests to this group.");
        }

        var type = group.Resource.Declared("healthCheckType") is { Exists: true } declared ? declared.AsText() : null;
        if (type != "ELB")
        {
            context.ReportViolation(
                group.Resource, $"`healthCheckType` is {Found.Of(type)} on a group behind a load balancer. Set it to \"ELB\".");
        }
    });

    private static bool IsBalanced(StackResource group, StackResources resources) =>
        Balancing.Any(property => group.Declares(property) && !IsEmptyList(group.Declared(property)))
        || Attachments.Any(attachment => Judgement.Any(
            resources.OfType(attachment.Type), other => other.RefersTo(attachment.Property, group)));

    private static bool IsEmptyList(PolicyValue value) => value.Kind == PolicyValueKind.List && value.AsList().IsEmpty;
}
