namespace Alicerce.Policies.Rules.Identity;

/// <summary>The passwords of IAM users are hard to guess.</summary>
public sealed class AccountPasswordPolicyIsStrong : RepairableRule
{
    /// <summary>Makes the rule.</summary>
    public AccountPasswordPolicyIsStrong()
        : base(
            new RuleInfo
            {
                Id = "account-password-policy-is-strong",
                Title = "The password policy of the account is strong.",
                Severity = PolicySeverity.Medium,
                Pillar = Pillar.Identity,
                Controls = ["IAM.7", "IAM.15", "IAM.16"],
                Checkov = ["CKV_AWS_9", "CKV_AWS_10", "CKV_AWS_11", "CKV_AWS_12", "CKV_AWS_13", "CKV_AWS_14", "CKV_AWS_15"],
                Rationale = "Without a policy, IAM takes passwords of eight characters, for good, again and again.",
                Fix =
                    "Set every property of the policy; IAM replaces the whole policy, and what is not set falls back "
                    + "to the weakest.",
            },
            Iam.AccountPasswordPolicy.ResourceType) =>
        ConfigSchema = PolicyConfigSchema.Of<PasswordStrength>();

    private protected override void Judge(SingleResourceContext context, WrongSetting wrong)
    {
        var required = context.GetConfig<PasswordStrength>();
        Demand.Find(
            context,
            "this password policy",
            (demand, message) => wrong(demand.Path, demand.Repair, message),
            Demand.On("requireLowercaseCharacters"),
            Demand.On("requireNumbers"),
            Demand.On("requireSymbols"),
            Demand.On("requireUppercaseCharacters"),
            new(
                "minimumPasswordLength",
                length => length.AsInteger() >= required.MinimumLength,
                $"{required.MinimumLength} or more")
            {
                Repair = required.MinimumLength,
            },
            new(
                "passwordReusePrevention",
                count => count.AsInteger() >= required.RememberedPasswords,
                $"{required.RememberedPasswords} or more")
            {
                Repair = required.RememberedPasswords,
            },
            // Zero stands for a password that never expires.
            new(
                "maxPasswordAge",
                age => age.AsInteger() is > 0 and var days && days <= required.MaximumAgeDays,
                $"{required.MaximumAgeDays} or less, not 0")
            {
                Repair = required.MaximumAgeDays,
            });
    }
}
