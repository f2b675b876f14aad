namespace Alicerce.Policies.Rules.Identity;

/// <summary>Sign-ins with stolen passwords are stopped.</summary>
public sealed class CognitoUserPoolDetectsThreats() : ChoiceRule(
    new RuleInfo
    {
        Id = "cognito-user-pool-detects-threats",
        Title = "A Cognito user pool enforces threat protection.",
        Severity = PolicySeverity.Medium,
        Pillar = Pillar.Identity,
        Controls = ["Cognito.1"],
        Rationale =
            "People use the same password in many places; a stolen one works until something notices the unusual "
            + "sign-in.",
        Fix = "Set `userPoolAddOns.advancedSecurityMode` to \"ENFORCED\"; it needs the Plus tier.",
    },
    "userPoolAddOns.advancedSecurityMode",
    "this user pool",
    ["ENFORCED"],
    Cognito.UserPool.ResourceType);
