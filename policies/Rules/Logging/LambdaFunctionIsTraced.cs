namespace Alicerce.Policies.Rules.Logging;

/// <summary>A function records how its calls pass through other services.</summary>
public sealed class LambdaFunctionIsTraced() : ChoiceRule(
    new RuleInfo
    {
        Id = "lambda-function-is-traced",
        Title = "A Lambda function is traced.",
        Severity = PolicySeverity.Low,
        Pillar = Pillar.Logging,
        Controls = ["Lambda.7"],
        Checkov = ["CKV_AWS_50"],
        Rationale = "Without traces nobody sees which call of which service makes a function slow or fail.",
        Fix = "Set `tracingConfig.mode` to \"Active\", and let the role of the function write to X-Ray.",
    },
    "tracingConfig.mode",
    "this function",
    ["Active"],
    Lambda.Function.ResourceType);
