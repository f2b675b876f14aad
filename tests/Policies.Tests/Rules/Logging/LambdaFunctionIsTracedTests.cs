using Alicerce.Policies.Rules.Logging;

namespace Alicerce.Policies.Tests.Rules.Logging;

public sealed class LambdaFunctionIsTracedTests : RuleTests<LambdaFunctionIsTraced>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A function with traces", Of("Active")),
        Violating(
            "Nothing is said",
            Of(PolicyValue.Null),
            "`tracingConfig.mode` is not set on this function. Set it to \"Active\"."),
        Violating(
            "A function that leaves it to its callers",
            Of("PassThrough"),
            "`tracingConfig.mode` is \"PassThrough\" on this function. Set it to \"Active\"."),
        Undecided("A value that is not known yet", "tracingConfig.mode", Of(PolicyValue.Unknown())),
    ];

    private static TestResource Of(PolicyValue value) =>
        TestResource.Of<Lambda.Function>("ingest", new() { ["tracingConfig"] = new PropertyBag { ["mode"] = value } });
}
