namespace Alicerce.Policies.Rules.Logging;

/// <summary>A state machine records how its executions pass through other services.</summary>
public sealed class StateMachineIsTraced() : SwitchRule(
    new RuleInfo
    {
        Id = "state-machine-is-traced",
        Title = "A state machine is traced.",
        Severity = PolicySeverity.Low,
        Pillar = Pillar.Logging,
        Checkov = ["CKV_AWS_284"],
        Rationale = "Without traces nobody sees which call of which service makes an execution slow or fail.",
        Fix = "Set `tracingConfiguration.enabled` to true, and let the role write to X-Ray.",
    },
    "tracingConfiguration.enabled",
    "this state machine",
    Sfn.StateMachine.ResourceType);
