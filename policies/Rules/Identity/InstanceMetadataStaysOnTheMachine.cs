namespace Alicerce.Policies.Rules.Identity;

/// <summary>Answers of the instance metadata service do not leave the machine.</summary>
public sealed class InstanceMetadataStaysOnTheMachine : RepairableRule
{
    /// <summary>Makes the rule.</summary>
    public InstanceMetadataStaysOnTheMachine()
        : base(
            new RuleInfo
            {
                Id = "instance-metadata-stays-on-the-machine",
                Title = "Answers of the instance metadata service do not leave the machine.",
                Severity = PolicySeverity.Low,
                Pillar = Pillar.Identity,
                Controls = ["AutoScaling.4"],
                Checkov = ["CKV_AWS_341"],
                Rationale =
                    "With more hops a container, or a proxy that forwards requests, reaches the credentials of the "
                    + "machine.",
                Fix =
                    "Set `metadataOptions.httpPutResponseHopLimit` to 1, or allow 2 where containers need their own "
                    + "credentials.",
            },
            ComputeTypes.Machines) =>
        ConfigSchema = PolicyConfigSchema.Of<MetadataHops>();

    /// <inheritdoc/>
    private protected override void Judge(SingleResourceContext context, WrongSetting wrong)
    {
        var options = context.Properties.View<Ec2.Types.LaunchTemplateMetadataOptions>("metadataOptions");
        var maximum = context.GetConfig<MetadataHops>().MaximumHops;
        if (options?.HttpEndpoint != "disabled" && options?.HttpPutResponseHopLimit > maximum)
        {
            wrong(
                "metadataOptions.httpPutResponseHopLimit",
                maximum,
                $"`metadataOptions.httpPutResponseHopLimit` is {Found.Of(options?.HttpPutResponseHopLimit)}, and at "
                + "most "
                + $"{maximum} is allowed. Set it to {maximum}.");
        }
    }
}
