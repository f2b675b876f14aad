using Alicerce.Policies.Rules.Network;

namespace Alicerce.Policies.Tests.Rules.Network;

public sealed class LaunchedMachinesHaveNoPublicAddressTests : RuleTests<LaunchedMachinesHaveNoPublicAddress>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A launch template that leaves it to the subnet", TestResource.Of<Ec2.LaunchTemplate>("web")),
        Compliant("A launch template that asks for none", Template("false")),
        Violating(
            "A launch template that asks for one",
            Template("true"),
            "`networkInterfaces[0].associatePublicIpAddress` is \"true\". Set it to \"false\"."),
        Violating(
            "The same as a boolean, beside one that is not known yet",
            Template(PolicyValue.Unknown(), true),
            "`networkInterfaces[1].associatePublicIpAddress` is \"true\". Set it to \"false\"."),
        Violating(
            "An older launch configuration",
            new TestResource("aws:ec2/launchConfiguration:LaunchConfiguration", "web")
            {
                Properties = new() { ["associatePublicIpAddress"] = true },
            },
            "`associatePublicIpAddress` is true. Set it to false."),
        NotApplicable("An instance, which has a rule of its own", TestResource.Of<Ec2.Instance>("server")),
        Undecided(
            "A setting that is not known yet",
            "networkInterfaces.0.associatePublicIpAddress",
            Template(PolicyValue.Unknown())),
    ];

    private static TestResource Template(params PolicyValue[] interfaces) => TestResource.Of<Ec2.LaunchTemplate>("web", new()
    {
        ["networkInterfaces"] = PolicyValue.List(
            interfaces.Select(value => (PolicyValue)new PropertyBag { ["associatePublicIpAddress"] = value })),
    });
}
