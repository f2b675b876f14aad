namespace Alicerce.Policies.Rules.Encryption;

/// <summary>Clients of a warehouse cannot talk in the clear.</summary>
public sealed class RedshiftWorkgroupRequiresTls() : RepairableRule(
    new RuleInfo
    {
        Id = "redshift-workgroup-requires-tls",
        Title = "A Redshift workgroup requires TLS.",
        Severity = PolicySeverity.Medium,
        Pillar = Pillar.Encryption,
        Controls = ["RedshiftServerless.2"],
        Rationale = "Otherwise a client that does not ask for TLS sends statements, and gets rows, in the clear.",
        Fix = "Set the configuration parameter `require_ssl` to \"true\".",
        Limits = "A workgroup that does not say it is not judged: those made since January 2025 require TLS by "
            + "themselves.",
    },
    RedshiftServerless.Workgroup.ResourceType)
{
    private protected override void Judge(SingleResourceContext context, WrongSetting wrong)
    {
        var parameters = RedshiftServerless.Workgroup.Of(context.Properties).ConfigParameters;
        var settings = Judgement.Matching(
            parameters.Index(), parameter => parameter.Item.ParameterKey == "require_ssl");
        if (settings.Count == 0)
        {
            context.NotApplicable("It leaves `require_ssl` to Redshift, whose default depends on its age.");
        }

        var value = settings[0].Item.ParameterValue;
        if (!string.Equals(value, "true", StringComparison.OrdinalIgnoreCase))
        {
            wrong(
                $"configParameters[{settings[0].Index}].parameterValue",
                "true",
                $"`require_ssl` is {Found.Of(value)} in `configParameters` of this workgroup. Set it to \"true\".");
        }
    }
}
