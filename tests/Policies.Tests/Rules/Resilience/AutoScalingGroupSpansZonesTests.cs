using Alicerce.Policies.Rules.Resilience;

namespace Alicerce.Policies.Tests.Rules.Resilience;

public sealed class AutoScalingGroupSpansZonesTests : RuleTests<AutoScalingGroupSpansZones>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("Subnets of two zones", Group("vpcZoneIdentifiers", "subnet-1", "subnet-2")),
        Compliant("Two zones by name", Group("availabilityZones", "us-east-1a", "us-east-1b")),
        Violating(
            "A single subnet",
            [Group("vpcZoneIdentifiers", "subnet-1")],
            "`vpcZoneIdentifiers` of this group covers 1 zone. Add another zone."),
        Violating(
            "A single zone",
            [Group("availabilityZones", "us-east-1a")],
            "`availabilityZones` of this group covers 1 zone. Add another zone."),
        Undecided(
            "Subnets that are not known yet",
            "vpcZoneIdentifiers",
            TestResource.Of<AutoScaling.Group>("web", new() { ["vpcZoneIdentifiers"] = PolicyValue.Unknown() })),
    ];

    private static TestResource Group(string property, params string[] zones) => TestResource.Of<AutoScaling.Group>(
        "web", new() { [property] = PolicyValue.List(zones.Select(zone => (PolicyValue)zone)) });
}
