using Alicerce.Policies.Rules.Identity;

namespace Alicerce.Policies.Tests.Rules.Identity;

public sealed class CognitoUserPoolDetectsThreatsTests : RuleTests<CognitoUserPoolDetectsThreats>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A pool that stops threats", Of("ENFORCED")),
        Violating(
            "Nothing is said",
            Of(PolicyValue.Null),
            "`userPoolAddOns.advancedSecurityMode` is not set on this user pool. Set it to \"ENFORCED\"."),
        Violating(
            "A pool that only watches",
            Of("AUDIT"),
            "`userPoolAddOns.advancedSecurityMode` is \"AUDIT\" on this user pool. Set it to \"ENFORCED\"."),
        Undecided("A value that is not known yet", "userPoolAddOns.advancedSecurityMode", Of(PolicyValue.Unknown())),
    ];

    private static TestResource Of(PolicyValue value) => TestResource.Of<Cognito.UserPool>("people", new()
    {
        ["userPoolAddOns"] = new PropertyBag { ["advancedSecurityMode"] = value },
    });
}
