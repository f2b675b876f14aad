namespace Alicerce.Policies.Rules.Network;

/// <summary>A launch template gives its machines no public address.</summary>
public sealed class LaunchedMachinesHaveNoPublicAddress() : RepairableRule(
    new RuleInfo
    {
        Id = "launched-machines-have-no-public-address",
        Title = "A launch template gives its machines no public address.",
        Severity = PolicySeverity.High,
        Pillar = Pillar.Network,
        Controls = ["EC2.25", "AutoScaling.5"],
        Checkov = ["CKV_AWS_88", "CKV_AWS_389"],
        Rationale =
            "Each machine that is launched would be reachable from the internet, without the load balancer before it.",
        Fix = "Leave `associatePublicIpAddress` unset or \"false\", and launch the machines in private subnets.",
    },
    ComputeTypes.Launches)
{
    /// <inheritdoc/>
    private protected override void Judge(SingleResourceContext context, WrongSetting wrong)
    {
        if (context.Properties.Boolean("associatePublicIpAddress") == true)
        {
            wrong("associatePublicIpAddress", false, "`associatePublicIpAddress` is true. Set it to false.");
        }

        Judgement.ForEach(Ec2.LaunchTemplate.Of(context.Properties).NetworkInterfaces, (i, networkInterface) =>
        {
            if (networkInterface.AssociatePublicIpAddress == "true")
            {
                wrong(
                    $"networkInterfaces[{i}].associatePublicIpAddress",
                    "false",
                    $"`networkInterfaces[{i}].associatePublicIpAddress` is \"true\". Set it to \"false\".");
            }
        });
    }
}
