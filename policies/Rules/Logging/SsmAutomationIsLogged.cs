namespace Alicerce.Policies.Rules.Logging;

/// <summary>Systems Manager Automation logs the output of its scripts.</summary>
public sealed class SsmAutomationIsLogged() : ServiceSettingRule(
    new RuleInfo
    {
        Id = "ssm-automation-is-logged",
        Title = "Systems Manager Automation logs the output of its scripts.",
        Severity = PolicySeverity.Medium,
        Pillar = Pillar.Logging,
        Controls = ["SSM.6"],
        Rationale = "Without the output nobody can tell what an automation did, or why it failed.",
        Fix = "Set `settingValue` of the setting to \"CloudWatch\".",
    },
    "/ssm/automation/customer-script-log-destination",
    "CloudWatch");
