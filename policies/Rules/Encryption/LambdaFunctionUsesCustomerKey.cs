namespace Alicerce.Policies.Rules.Encryption;

/// <summary>The variables of a function are encrypted with a key of the account.</summary>
public sealed class LambdaFunctionUsesCustomerKey() : PresenceRule(
    new RuleInfo
    {
        Id = "lambda-function-uses-customer-key",
        Title = "A Lambda function encrypts its variables with a key of the account.",
        Severity = PolicySeverity.Low,
        Pillar = Pillar.Encryption,
        Checkov = ["CKV_AWS_173"],
        AlwaysDecides = Certainty.OfSetting,
        Rationale =
            "Who may use a key of the account is decided and recorded in the account; with the key of AWS, whoever "
            + "may see the function sees its variables.",
        Fix = "Set `kmsKeyArn` to the ARN of a KMS key.",
    },
    "kmsKeyArn",
    "this function",
    "the ARN of a KMS key",
    Lambda.Function.ResourceType)
{
    private protected override string? ReasonNotToJudge(PropertyObject resource) =>
        resource.Has("environment") ? null : "This function has no variables.";
}
