namespace Alicerce.Policies.Rules.Identity;

/// <summary>A stolen password is not enough to sign in.</summary>
public sealed class CognitoUserPoolOffersSecondFactor() : ChoiceRule(
    new RuleInfo
    {
        Id = "cognito-user-pool-offers-second-factor",
        Title = "A Cognito user pool offers a second factor.",
        Severity = PolicySeverity.Medium,
        Pillar = Pillar.Identity,
        Controls = ["Cognito.5"],
        Rationale = "A password alone is stolen or guessed sooner or later.",
        Fix = "Set `mfaConfiguration` to \"ON\", and turn a second factor on, such as `softwareTokenMfaConfiguration`.",
    },
    "mfaConfiguration",
    "this user pool",
    ["ON", "OPTIONAL"],
    Cognito.UserPool.ResourceType)
{
    private protected override string? ReasonNotToJudge(PropertyObject resource) =>
        resource.At("signInPolicy.allowedFirstAuthFactors").AsList(PolicyValue.ReadText).Any(factor => factor != "PASSWORD")
            ? "People can sign in to this pool without a password."
            : null;
}
