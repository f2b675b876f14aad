namespace Alicerce.Policies.Rules.Identity;

/// <summary>Nobody gets credentials of AWS without a login.</summary>
public sealed class CognitoIdentityPoolRefusesGuests() : RepairableRule(
    new RuleInfo
    {
        Id = "cognito-identity-pool-refuses-guests",
        Title = "A Cognito identity pool refuses guests.",
        Severity = PolicySeverity.Medium,
        Pillar = Pillar.Identity,
        Controls = ["Cognito.2"],
        Checkov = ["CKV_AWS_366"],
        Rationale = "Everyone on the internet gets credentials of the role for guests.",
        Fix = "Set `allowUnauthenticatedIdentities` to false.",
    },
    ServerlessTypes.IdentityPool)
{
    private protected override void Judge(SingleResourceContext context, WrongSetting wrong)
    {
        if (context.Properties.Boolean("allowUnauthenticatedIdentities") == true)
        {
            wrong(
                "allowUnauthenticatedIdentities",
                false,
                "`allowUnauthenticatedIdentities` is true on this identity pool. Set it to false.");
        }
    }
}
