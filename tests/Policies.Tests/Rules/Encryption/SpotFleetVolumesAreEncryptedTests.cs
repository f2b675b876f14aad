using Alicerce.Policies.Rules.Encryption;

namespace Alicerce.Policies.Tests.Rules.Encryption;

public sealed class SpotFleetVolumesAreEncryptedTests : RuleTests<SpotFleetVolumesAreEncrypted>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("Encrypted volumes", Fleet(true)),
        Compliant("Volumes that leave it to the account", Fleet(PolicyValue.Null)),
        Violating(
            "A volume without encryption",
            Fleet(false),
            "`launchSpecifications[0].ebsBlockDevices[0].encrypted` is false on this fleet. Set it to true."),
        Undecided(
            "A switch that is not known yet", "launchSpecifications.0.ebsBlockDevices.0.encrypted", Fleet(
                PolicyValue.Unknown())),
    ];

    private static TestResource Fleet(PolicyValue encrypted) => new(
        "aws:ec2/spotFleetRequest:SpotFleetRequest", "batch")
    {
        Properties = new()
        {
            ["launchSpecifications"] = PolicyValue.List(new PropertyBag
            {
                ["ebsBlockDevices"] = PolicyValue.List(new PropertyBag { ["encrypted"] = encrypted }),
            }),
        },
    };
}
