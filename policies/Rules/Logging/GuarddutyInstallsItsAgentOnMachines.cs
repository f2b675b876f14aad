using Alicerce.Policies.Analytics;

namespace Alicerce.Policies.Rules.Logging;

/// <summary>Runtime monitoring sees what runs on machines.</summary>
public sealed class GuarddutyInstallsItsAgentOnMachines() : ResourceRule(
    new RuleInfo
    {
        Id = "guardduty-installs-its-agent-on-machines",
        Title = "GuardDuty installs its agent on machines.",
        Severity = PolicySeverity.Medium,
        Pillar = Pillar.Logging,
        Controls = ["GuardDuty.13"],
        Rationale = "Runtime monitoring sees nothing on a machine without the agent.",
        Fix = "Add an additional configuration `EC2_AGENT_MANAGEMENT` with `status` \"ENABLED\".",
        Limits = "Judged where the stack declares runtime monitoring.",
    },
    AnalyticsTypes.DetectorFeature)
{
    private const string Agent = "EC2_AGENT_MANAGEMENT";

    /// <inheritdoc/>
    protected override void OnValidate(ResourceContext context)
    {
        if (context.Properties.Text("name") != "RUNTIME_MONITORING")
        {
            context.NotApplicable("It is another feature than `RUNTIME_MONITORING`.");
        }

        if (!Judgement.Any(context.Properties.Value("additionalConfigurations").AsList(), IsAgentInstalled))
        {
            context.ReportViolation(
                $"`additionalConfigurations` does not enable `{Agent}` on this feature. Add it with `status` "
                + "\"ENABLED\".");
        }
    }

    private static bool IsAgentInstalled(PolicyValue configuration) =>
        configuration.AsObject() is var settings
        && settings.Text("name") == Agent
        && settings.Text("status") == "ENABLED";
}
