using Alicerce.Policies.Rules.Logging;

namespace Alicerce.Policies.Tests.Rules.Logging;

public sealed class Ec2InstanceHasDetailedMonitoringTests : RuleTests<Ec2InstanceHasDetailedMonitoring>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("Detailed monitoring", TestResource.Of<Ec2.Instance>("server", new() { ["monitoring"] = true })),
        Violating(
            "Basic monitoring",
            TestResource.Of<Ec2.Instance>("server"),
            "`monitoring` is not set on this instance. Set it to true."),
        Undecided(
            "A switch that is not known yet",
            "monitoring",
            TestResource.Of<Ec2.Instance>("server", new() { ["monitoring"] = PolicyValue.Unknown() })),
    ];
}
