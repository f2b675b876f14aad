namespace Alicerce.Policies.Rules.Encryption;

/// <summary>Clients of a warehouse cannot talk in the clear.</summary>
public sealed class RedshiftWorkgroupRequiresTls() : ResourceRule<RedshiftServerless.Workgroup>(
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
    })
{
    /// <inheritdoc/>
    protected override void OnValidate(RedshiftServerless.Workgroup resource, ResourceContext context)
    {
        var settings = Judgement.Matching(
            resource.ConfigParameters, parameter => parameter.ParameterKey == "require_ssl");
        if (settings.Count == 0)
        {
            context.NotApplicable("It leaves `require_ssl` to Redshift, whose default depends on its age.");
        }

        var value = settings[0].ParameterValue;
        if (!string.Equals(value, "true", StringComparison.OrdinalIgnoreCase))
        {
            context.ReportViolation(
                $"`require_ssl` is {Found.Of(value)} in `configParameters` of this workgroup. Set it to \"true\".");
        }
    }
}
