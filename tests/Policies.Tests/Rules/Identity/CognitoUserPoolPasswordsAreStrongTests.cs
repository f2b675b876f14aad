using Alicerce.Policies.Rules.Identity;

namespace Alicerce.Policies.Tests.Rules.Identity;

public sealed class CognitoUserPoolPasswordsAreStrongTests : RuleTests<CognitoUserPoolPasswordsAreStrong>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("The default of Cognito", TestResource.Of<Cognito.UserPool>("people")),
        Compliant("All kinds of characters", Pool(Kinds)),
        Violating(
            "A policy that only says a length",
            Pool(new() { ["minimumLength"] = 6, ["temporaryPasswordValidityDays"] = 30 }),
            "`passwordPolicy.requireLowercase` is not set on this user pool. Set it to true.",
            "`passwordPolicy.requireNumbers` is not set on this user pool. Set it to true.",
            "`passwordPolicy.requireSymbols` is not set on this user pool. Set it to true.",
            "`passwordPolicy.requireUppercase` is not set on this user pool. Set it to true.",
            "`passwordPolicy.minimumLength` is 6 on this user pool. Set it to 8 or more.",
            "`passwordPolicy.temporaryPasswordValidityDays` is 30 on this user pool. Set it to 7 or less."),
        Violating(
            "The default length, where more is required",
            Pool(Kinds),
            "`passwordPolicy.minimumLength` is not set on this user pool. Set it to 14 or more.") with
        {
            Config = new() { ["minimumLength"] = 14 },
        },
        Compliant(
            "An invitation of a month, where the configuration allows it",
            Pool(new(Kinds) { ["temporaryPasswordValidityDays"] = 30 })) with
        {
            Config = new() { ["temporaryDays"] = 30 },
        },
        Undecided(
            "A length that is not known yet",
            "passwordPolicy.minimumLength",
            Pool(new(Kinds) { ["minimumLength"] = PolicyValue.Unknown() })),
    ];

    private static PropertyBag Kinds => new()
    {
        ["requireLowercase"] = true,
        ["requireNumbers"] = true,
        ["requireSymbols"] = true,
        ["requireUppercase"] = true,
    };

    private static TestResource Pool(PropertyBag policy) =>
        TestResource.Of<Cognito.UserPool>("people", new() { ["passwordPolicy"] = policy });
}
