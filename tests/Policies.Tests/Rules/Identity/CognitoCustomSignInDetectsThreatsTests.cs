using Alicerce.Policies.Rules.Identity;

namespace Alicerce.Policies.Tests.Rules.Identity;

public sealed class CognitoCustomSignInDetectsThreatsTests : RuleTests<CognitoCustomSignInDetectsThreats>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A pool that stops threats", Of("ENFORCED")),
        Violating(
            "Nothing is said",
            Of(PolicyValue.Null),
            "`userPoolAddOns.advancedSecurityAdditionalFlows.customAuthMode` is not set on this user pool. Set it to "
            + "\"ENFORCED\"."),
        Violating(
            "A pool that only watches",
            Of("AUDIT"),
            "`userPoolAddOns.advancedSecurityAdditionalFlows.customAuthMode` is \"AUDIT\" on this user pool. Set it "
            + "to \"ENFORCED\"."),
        NotApplicable(
            "A pool without a sign-in of its own",
            TestResource.Of<Cognito.UserPool>("people"),
            "No function of this pool defines a sign-in."),
        Undecided("A value that is not known yet", "userPoolAddOns.advancedSecurityAdditionalFlows.customAuthMode", Of(PolicyValue.Unknown())),
    ];

    private static TestResource Of(PolicyValue value) => TestResource.Of<Cognito.UserPool>("people", new()
    {
        ["lambdaConfig"] = new PropertyBag { ["defineAuthChallenge"] = "arn" },
        ["userPoolAddOns"] = new PropertyBag { ["advancedSecurityAdditionalFlows"] = new PropertyBag { ["customAuthMode"] = value } },
    });
}
