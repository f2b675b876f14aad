namespace Alicerce.Policies.Rules.Identity;

/// <summary>Instance metadata demands session tokens.</summary>
public sealed class InstanceMetadataRequiresTokens() : RepairableRule(
    new RuleInfo
    {
        Id = "instance-metadata-requires-tokens",
        Title = "Instance metadata demands session tokens.",
        Severity = PolicySeverity.High,
        Pillar = Pillar.Identity,
        Controls = ["EC2.8", "EC2.170", "AutoScaling.3"],
        Checkov = ["CKV_AWS_79"],
        Rationale =
            "Without tokens, a request that an application is tricked into making hands out the credentials of the "
            + "machine.",
        Fix = "Set `metadataOptions.httpTokens` to \"required\"; the default depends on the image and on the account.",
    },
    ComputeTypes.Machines)
{
    // Either is enough: without the endpoint there is nothing to ask.
    private static readonly IReadOnlyList<(string Name, string Value)> Safe =
        [("httpTokens", "required"), ("httpEndpoint", "disabled")];

    /// <inheritdoc/>
    private protected override void Judge(SingleResourceContext context, WrongSetting wrong)
    {
        if (!context.Properties.Has("metadataOptions") && context.Properties.Has("launchTemplate"))
        {
            context.NotApplicable("An instance without metadata options has those of its launch template.");
        }

        // The three types have the same block.
        var options = context.Properties.View<Ec2.Types.LaunchTemplateMetadataOptions>("metadataOptions");
        if (
            options is not { } block || !Judgement.Any(
                Safe, setting => block.Properties.Text(setting.Name) == setting.Value))
        {
            wrong(
                "metadataOptions.httpTokens",
                "required",
                $"`metadataOptions.httpTokens` is {Found.Of(options?.HttpTokens)}. Set it to \"required\".");
        }
    }
}
