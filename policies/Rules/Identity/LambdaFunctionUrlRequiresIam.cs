namespace Alicerce.Policies.Rules.Identity;

/// <summary>Only callers that IAM knows reach a function by its URL.</summary>
public sealed class LambdaFunctionUrlRequiresIam() : ChoiceRule(
    new RuleInfo
    {
        Id = "lambda-function-url-requires-iam",
        Title = "A Lambda function URL asks for IAM.",
        Severity = PolicySeverity.High,
        Pillar = Pillar.Identity,
        Checkov = ["CKV_AWS_258"],
        Rationale = "With \"NONE\", everyone on the internet can call the function, and its owner pays.",
        Fix = "Set `authorizationType` to \"AWS_IAM\", or put an API with a login in front of the function.",
    },
    "authorizationType",
    "this function URL",
    ["AWS_IAM"],
    Lambda.FunctionUrl.ResourceType);
