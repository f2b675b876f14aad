using Alicerce.Policies.Rules.Logging;

namespace Alicerce.Policies.Tests.Rules.Logging;

public sealed class LoadBalancerLogsAccessTests : RuleTests<LoadBalancerLogsAccess>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A load balancer with access logs", Logs(true)),
        Violating(
            "A load balancer without access logs",
            Balancer([]),
            "`accessLogs.enabled` is not set on this load balancer. Set it to true."),
        Violating(
            "Access logs that are off",
            Logs(false),
            "`accessLogs.enabled` is false on this load balancer. Set it to true."),
        NotApplicable("A gateway load balancer", Balancer(new() { ["loadBalancerType"] = "gateway" })),
        Undecided("A switch that is not known yet", "accessLogs.enabled", Logs(PolicyValue.Unknown())),
    ];

    private static TestResource Balancer(PropertyBag properties) => TestResource.Of<LB.LoadBalancer>("web", properties);

    private static TestResource Logs(PolicyValue enabled) =>
        Balancer(new() { ["accessLogs"] = new PropertyBag { ["bucket"] = "logs", ["enabled"] = enabled } });
}
