using Alicerce.Policies.Rules.Identity;

namespace Alicerce.Policies.Tests.Rules.Identity;

public sealed class InstanceMetadataStaysOnTheMachineTests : RuleTests<InstanceMetadataStaysOnTheMachine>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("One hop", Template(1)),
        Compliant("A limit that is left to the default", TestResource.Of<Ec2.Instance>("server")),
        Compliant("Two hops where containers need them", Template(2)) with { Config = new() { ["maximumHops"] = 2 } },
        Violating(
            "Two hops",
            Template(2),
            "`metadataOptions.httpPutResponseHopLimit` is 2, and at most 1 is allowed. Set it to 1."),
        Undecided(
            "A limit that is not known yet", "metadataOptions.httpPutResponseHopLimit", Template(PolicyValue.Unknown())),
    ];

    private static TestResource Template(PolicyValue hops) => TestResource.Of<Ec2.LaunchTemplate>(
        "web", new() { ["metadataOptions"] = new PropertyBag { ["httpPutResponseHopLimit"] = hops } });
}
