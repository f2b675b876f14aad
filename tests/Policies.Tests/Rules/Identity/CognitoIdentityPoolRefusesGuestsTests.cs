using Alicerce.Policies.Rules.Identity;

namespace Alicerce.Policies.Tests.Rules.Identity;

public sealed class CognitoIdentityPoolRefusesGuestsTests : RuleTests<CognitoIdentityPoolRefusesGuests>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A pool for people who signed in", Pool(false)),
        Compliant("A pool of its default", Pool(PolicyValue.Null)),
        Violating(
            "A pool for everyone",
            Pool(true),
            "`allowUnauthenticatedIdentities` is true on this identity pool. Set it to false."),
        Undecided("A switch that is not known yet", "allowUnauthenticatedIdentities", Pool(PolicyValue.Unknown())),
    ];

    private static TestResource Pool(PolicyValue guests) => new("aws:cognito/identityPool:IdentityPool", "people")
    {
        Properties = new() { ["allowUnauthenticatedIdentities"] = guests },
    };
}
