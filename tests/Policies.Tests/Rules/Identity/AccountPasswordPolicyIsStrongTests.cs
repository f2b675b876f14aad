using Alicerce.Policies.Rules.Identity;

namespace Alicerce.Policies.Tests.Rules.Identity;

public sealed class AccountPasswordPolicyIsStrongTests : RuleTests<AccountPasswordPolicyIsStrong>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A policy at the limits", Policy([])),
        Compliant("A shorter password, where the configuration allows it", Policy(new() { ["minimumPasswordLength"] = 12 })) with
        {
            Config = new() { ["minimumLength"] = 12 },
        },
        Compliant(
            "Passwords that may come back sooner, where the configuration allows it",
            Policy(new() { ["passwordReusePrevention"] = 5 })) with
        {
            Config = new() { ["rememberedPasswords"] = 5 },
        },
        Compliant(
            "Passwords that last longer, where the configuration allows it", Policy(new() { ["maxPasswordAge"] = 365 })) with
        {
            Config = new() { ["maximumAgeDays"] = 365 },
        },
        Violating(
            "A policy that only says a length",
            TestResource.Of<Iam.AccountPasswordPolicy>("passwords", new() { ["minimumPasswordLength"] = 13 }),
            "`requireLowercaseCharacters` is not set on this password policy. Set it to true.",
            "`requireNumbers` is not set on this password policy. Set it to true.",
            "`requireSymbols` is not set on this password policy. Set it to true.",
            "`requireUppercaseCharacters` is not set on this password policy. Set it to true.",
            "`minimumPasswordLength` is 13 on this password policy. Set it to 14 or more.",
            "`passwordReusePrevention` is not set on this password policy. Set it to 24 or more.",
            "`maxPasswordAge` is not set on this password policy. Set it to 90 or less, not 0."),
        Violating(
            "Passwords that never expire, beside a switch that is not known yet",
            Policy(new() { ["maxPasswordAge"] = 0, ["requireNumbers"] = PolicyValue.Unknown() }),
            "`maxPasswordAge` is 0 on this password policy. Set it to 90 or less, not 0."),
        Undecided("A switch that is not known yet", "requireSymbols", Policy(new() { ["requireSymbols"] = PolicyValue.Unknown() })),
    ];

    private static TestResource Policy(PropertyBag changes)
    {
        var properties = new PropertyBag
        {
            ["minimumPasswordLength"] = 14,
            ["passwordReusePrevention"] = 24,
            ["maxPasswordAge"] = 90,
            ["requireLowercaseCharacters"] = true,
            ["requireNumbers"] = true,
            ["requireSymbols"] = true,
            ["requireUppercaseCharacters"] = true,
        };
        foreach (var (name, value) in changes)
        {
            properties[name] = value;
        }

        return TestResource.Of<Iam.AccountPasswordPolicy>("passwords", properties);
    }
}
