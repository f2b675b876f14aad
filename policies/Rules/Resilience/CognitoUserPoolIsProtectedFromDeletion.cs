namespace Alicerce.Policies.Rules.Resilience;

/// <summary>Nobody deletes the logins of all people by mistake.</summary>
public sealed class CognitoUserPoolIsProtectedFromDeletion() : ChoiceRule(
    new RuleInfo
    {
        Id = "cognito-user-pool-is-protected-from-deletion",
        Title = "A Cognito user pool is protected from deletion.",
        Severity = PolicySeverity.Medium,
        Pillar = Pillar.Resilience,
        Controls = ["Cognito.6"],
        Rationale = "Passwords cannot be exported: after a deletion everyone has to register again.",
        Fix = "Set `deletionProtection` to \"ACTIVE\".",
    },
    "deletionProtection",
    "this user pool",
    ["ACTIVE"],
    Cognito.UserPool.ResourceType);
