using Alicerce.Policies.Rules.Identity;

namespace Alicerce.Policies.Tests.Rules.Identity;

public sealed class MachineHasInstanceProfileTests : RuleTests<MachineHasInstanceProfile>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A launch template with a profile", Template(new PropertyBag { ["arn"] = PolicyValue.Unknown() })),
        Compliant("A profile that is not known yet", Template(PolicyValue.Unknown())),
        Violating(
            "An instance without a profile",
            TestResource.Of<Ec2.Instance>("server"),
            "`iamInstanceProfile` is not set on this machine. Set it to the instance profile of a role of its own."),
        NotApplicable(
            "An instance from a launch template",
            TestResource.Of<Ec2.Instance>("server", new() { ["launchTemplate"] = new PropertyBag { ["id"] = "lt-1" } }),
            "An instance without a profile has that of its launch template."),
        NotApplicable("Another type", TestResource.Of<Ebs.Volume>("data")),
    ];

    private static TestResource Template(PolicyValue profile) =>
        TestResource.Of<Ec2.LaunchTemplate>("web", new() { ["iamInstanceProfile"] = profile });
}
