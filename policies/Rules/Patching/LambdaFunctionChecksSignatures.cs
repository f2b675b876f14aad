namespace Alicerce.Policies.Rules.Patching;

/// <summary>A function runs only code that was signed.</summary>
public sealed class LambdaFunctionChecksSignatures() : PresenceRule(
    new RuleInfo
    {
        Id = "lambda-function-checks-signatures",
        Title = "A Lambda function takes only signed code.",
        Severity = PolicySeverity.Low,
        Pillar = Pillar.Patching,
        Checkov = ["CKV_AWS_272"],
        AlwaysDecides = Certainty.OfSetting,
        Rationale = "Whoever can replace the package of a function runs code with its role.",
        Fix = "Set `codeSigningConfigArn` to the ARN of a code signing configuration with your signing profiles.",
    },
    "codeSigningConfigArn",
    "this function",
    "the ARN of a code signing configuration",
    Lambda.Function.ResourceType)
{
    private protected override string? ReasonNotToJudge(PropertyObject resource) =>
        resource.Text("packageType") == "Image" ? "Lambda does not check the signatures of images." : null;
}
