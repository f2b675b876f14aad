namespace Alicerce.Policies.Rules.Encryption;

/// <summary>No volume of a spot fleet is left without encryption on purpose.</summary>
public sealed class SpotFleetVolumesAreEncrypted() : RepairableRule(
    new RuleInfo
    {
        Id = "spot-fleet-volumes-are-encrypted",
        Title = "No volume of a spot fleet is left without encryption on purpose.",
        Severity = PolicySeverity.Medium,
        Pillar = Pillar.Encryption,
        Controls = ["EC2.173"],
        Rationale = "A fleet starts and drops machines all day, and each one would write readable volumes.",
        Fix = "Remove `encrypted` false from the block devices, or set it to true.",
    },
    "aws:ec2/spotFleetRequest:SpotFleetRequest")
{
    /// <inheritdoc/>
    private protected override void Judge(SingleResourceContext context, WrongSetting wrong) =>
        Judgement.ForEach(
            context.Properties.List("launchSpecifications", PolicyValue.ReadValue),
            (i, specification) => Judgement.ForEach(
                specification.AsObject().List("ebsBlockDevices", PolicyValue.ReadValue),
                (j, device) =>
                {
                    if (device.AsObject().Boolean("encrypted") == false)
                    {
                        wrong(
                            $"launchSpecifications[{i}].ebsBlockDevices[{j}].encrypted",
                            true,
                            $"`launchSpecifications[{i}].ebsBlockDevices[{j}].encrypted` is false on this fleet. Set "
                            + "it to true.");
                    }
                }));
}
