using Alicerce.Policies.Rules.Resilience;

namespace Alicerce.Policies.Tests.Rules.Resilience;

public sealed class CognitoUserPoolIsProtectedFromDeletionTests : RuleTests<CognitoUserPoolIsProtectedFromDeletion>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A protected pool", Of("ACTIVE")),
        Violating(
            "Nothing is said",
            Of(PolicyValue.Null),
            "`deletionProtection` is not set on this user pool. Set it to \"ACTIVE\"."),
        Violating(
            "A pool without protection",
            Of("INACTIVE"),
            "`deletionProtection` is \"INACTIVE\" on this user pool. Set it to \"ACTIVE\"."),
        Undecided("A value that is not known yet", "deletionProtection", Of(PolicyValue.Unknown())),
    ];

    private static TestResource Of(PolicyValue value) =>
        TestResource.Of<Cognito.UserPool>("people", new() { ["deletionProtection"] = value });
}
