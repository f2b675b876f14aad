namespace Alicerce.Policies.Rules.Identity;

/// <summary>The passwords of people are hard to guess.</summary>
public sealed class CognitoUserPoolPasswordsAreStrong : RepairableRule
{
    /// <summary>Makes the rule.</summary>
    public CognitoUserPoolPasswordsAreStrong()
        : base(
            new RuleInfo
            {
                Id = "cognito-user-pool-passwords-are-strong",
                Title = "A Cognito user pool asks for strong passwords.",
                Severity = PolicySeverity.Medium,
                Pillar = Pillar.Identity,
                Controls = ["Cognito.3"],
                Rationale = "Short passwords are guessed, and temporary ones that nobody used lie in mailboxes.",
                Fix =
                    "Remove `passwordPolicy`, or set every property of it; what is left out there is weaker than the "
                    + "default of Cognito.",
            },
            Cognito.UserPool.ResourceType) =>
        ConfigSchema = PolicyConfigSchema.Of<UserPoolPasswords>();

    private protected override void Judge(SingleResourceContext context, WrongSetting wrong)
    {
        if (!context.Properties.Value("passwordPolicy").Exists)
        {
            // Cognito asks for eight characters of all four kinds by itself.
            return;
        }

        var required = context.GetConfig<UserPoolPasswords>();
        Demand.Find(
            context,
            "this user pool",
            (demand, message) => wrong(demand.Path, demand.Repair, message),
            Demand.On("passwordPolicy.requireLowercase"),
            Demand.On("passwordPolicy.requireNumbers"),
            Demand.On("passwordPolicy.requireSymbols"),
            Demand.On("passwordPolicy.requireUppercase"),
            new(
                "passwordPolicy.minimumLength",
                length => length.AsInteger() >= required.MinimumLength,
                $"{required.MinimumLength} or more")
            {
                IsMetByDefault = required.MinimumLength <= 8,
                Repair = required.MinimumLength,
            },
            new(
                "passwordPolicy.temporaryPasswordValidityDays",
                days => days.AsInteger() <= required.TemporaryDays,
                $"{required.TemporaryDays} or less")
            {
                IsMetByDefault = required.TemporaryDays >= 7,
                Repair = required.TemporaryDays,
            });
    }
}
