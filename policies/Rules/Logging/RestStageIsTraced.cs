namespace Alicerce.Policies.Rules.Logging;

/// <summary>A REST API records how its calls pass through other services.</summary>
public sealed class RestStageIsTraced() : SwitchRule(
    new RuleInfo
    {
        Id = "rest-stage-is-traced",
        Title = "A stage of a REST API is traced.",
        Severity = PolicySeverity.Low,
        Pillar = Pillar.Logging,
        Controls = ["APIGateway.3"],
        Checkov = ["CKV_AWS_73"],
        Rationale = "Without traces nobody sees which call of which service makes an API slow or fail.",
        Fix = "Set `xrayTracingEnabled` to true.",
    },
    "xrayTracingEnabled",
    "this stage",
    ApiTypes.RestStage);
