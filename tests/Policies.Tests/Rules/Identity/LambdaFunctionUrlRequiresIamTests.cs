using Alicerce.Policies.Rules.Identity;

namespace Alicerce.Policies.Tests.Rules.Identity;

public sealed class LambdaFunctionUrlRequiresIamTests : RuleTests<LambdaFunctionUrlRequiresIam>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A URL for callers with a role", Of("AWS_IAM")),
        Violating(
            "Nothing is said",
            Of(PolicyValue.Null),
            "`authorizationType` is not set on this function URL. Set it to \"AWS_IAM\"."),
        Violating(
            "A URL for everyone",
            Of("NONE"),
            "`authorizationType` is \"NONE\" on this function URL. Set it to \"AWS_IAM\"."),
        Undecided("A value that is not known yet", "authorizationType", Of(PolicyValue.Unknown())),
    ];

    private static TestResource Of(PolicyValue value) =>
        TestResource.Of<Lambda.FunctionUrl>("ingest", new() { ["authorizationType"] = value });
}
