using Alicerce.Policies.Rules.Identity;

namespace Alicerce.Policies.Tests.Rules.Identity;

public sealed class LambdaPermissionNamesItsSourceTests : RuleTests<LambdaPermissionNamesItsSource>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("One topic", Permission("sns.amazonaws.com", new() { ["sourceArn"] = PolicyValue.Unknown() })),
        Compliant("A service for one account", Permission("events.amazonaws.com", new() { ["sourceAccount"] = "111122223333" })),
        Compliant("An account, which is its own source", Permission("111122223333", [])),
        Violating(
            "A service for everyone",
            Permission("sns.amazonaws.com", []),
            "`sourceArn` is not set for \"sns.amazonaws.com\". Set it to the ARN of the resource that calls the function."),
        Undecided("A principal that is not known yet", "principal", Permission(PolicyValue.Unknown(), [])),
    ];

    private static TestResource Permission(PolicyValue principal, PropertyBag more) =>
        TestResource.Of<Lambda.Permission>("caller", new(more) { ["principal"] = principal });
}
