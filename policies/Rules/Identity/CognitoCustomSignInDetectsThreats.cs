namespace Alicerce.Policies.Rules.Identity;

/// <summary>Sign-ins of a pool's own making are watched as well.</summary>
public sealed class CognitoCustomSignInDetectsThreats() : ChoiceRule(
    new RuleInfo
    {
        Id = "cognito-custom-sign-in-detects-threats",
        Title = "A Cognito user pool enforces threat protection for custom sign-in.",
        Severity = PolicySeverity.Medium,
        Pillar = Pillar.Identity,
        Controls = ["Cognito.4"],
        Rationale = "A sign-in that functions define is outside of the protection of passwords.",
        Fix =
            "Set `userPoolAddOns.advancedSecurityAdditionalFlows.customAuthMode` to \"ENFORCED\"; it needs the Plus "
            + "tier.",
    },
    "userPoolAddOns.advancedSecurityAdditionalFlows.customAuthMode",
    "this user pool",
    ["ENFORCED"],
    Cognito.UserPool.ResourceType)
{
    private protected override string? ReasonNotToJudge(PropertyObject resource) =>
        resource.At("lambdaConfig.defineAuthChallenge").Exists ? null : "No function of this pool defines a sign-in.";
}
