namespace Alicerce.Policies.Rules.Network;

/// <summary>A security group does not let everything out to everyone.</summary>
public sealed class SecurityGroupLimitsEgress() : ResourceRule(
    new RuleInfo
    {
        Id = "security-group-limits-egress",
        Title = "A security group does not let everything out to everyone.",
        Severity = PolicySeverity.Low,
        Pillar = Pillar.Network,
        Checkov = ["CKV_AWS_382"],
        Rationale = "Malware on a machine calls home on whatever port is open; data leaves the same way.",
        Fix =
            "Open the ports that the machine needs: HTTPS for AWS services and packages, and its own back ends by "
            + "group.",
    },
    ComputeTypes.SecurityGroups)
{
    /// <inheritdoc/>
    protected override void OnValidate(ResourceContext context) =>
        Judgement.ForEach(Traffic.OutOf(context.Resource) ?? [], (_, opening) =>
        {
            if (opening.IsEveryProtocol && opening.WholeWorld is { } destination)
            {
                context.ReportViolation(
                    $"`{opening.Path}` lets everything out to {destination}. Open the ports that are needed.");
            }
        });
}
