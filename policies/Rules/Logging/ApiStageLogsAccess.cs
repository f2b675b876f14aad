namespace Alicerce.Policies.Rules.Logging;

/// <summary>Every call of an API is recorded.</summary>
public sealed class ApiStageLogsAccess() : PresenceRule(
    new RuleInfo
    {
        Id = "api-stage-logs-access",
        Title = "A stage of an API logs its calls.",
        Severity = PolicySeverity.Medium,
        Pillar = Pillar.Logging,
        Controls = ["APIGateway.9"],
        Checkov = ["CKV_AWS_76", "CKV_AWS_95"],
        Rationale = "Without access logs nobody can tell who called what, or that someone tried.",
        Fix = "Set `accessLogSettings.destinationArn` to the ARN of a log group, and say in `format` what to log.",
    },
    "accessLogSettings.destinationArn",
    "this stage",
    "the ARN of a log group",
    ApiTypes.Stages);
