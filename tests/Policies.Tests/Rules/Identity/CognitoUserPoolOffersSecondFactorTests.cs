using Alicerce.Policies.Rules.Identity;

namespace Alicerce.Policies.Tests.Rules.Identity;

public sealed class CognitoUserPoolOffersSecondFactorTests : RuleTests<CognitoUserPoolOffersSecondFactor>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A pool that asks everyone for a second factor", Of("ON")),
        Violating(
            "Nothing is said",
            Of(PolicyValue.Null),
            "`mfaConfiguration` is not set on this user pool. Set it to \"ON\" or \"OPTIONAL\"."),
        Violating(
            "A pool without one",
            Of("OFF"),
            "`mfaConfiguration` is \"OFF\" on this user pool. Set it to \"ON\" or \"OPTIONAL\"."),
        NotApplicable(
            "A pool with passkeys",
            TestResource.Of<Cognito.UserPool>("people", new()
            {
                ["signInPolicy"] = new PropertyBag { ["allowedFirstAuthFactors"] = PolicyValue.List("PASSWORD", "WEB_AUTHN") },
            }),
            "People can sign in to this pool without a password."),
        Undecided("A value that is not known yet", "mfaConfiguration", Of(PolicyValue.Unknown())),
    ];

    private static TestResource Of(PolicyValue value) =>
        TestResource.Of<Cognito.UserPool>("people", new() { ["mfaConfiguration"] = value });
}
