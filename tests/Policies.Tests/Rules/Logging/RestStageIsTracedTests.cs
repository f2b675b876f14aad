using Alicerce.Policies.Rules.Logging;

namespace Alicerce.Policies.Tests.Rules.Logging;

public sealed class RestStageIsTracedTests : RuleTests<RestStageIsTraced>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A stage with traces", Stage(true)),
        Violating(
            "Nothing is said", Stage(PolicyValue.Null), "`xrayTracingEnabled` is not set on this stage. Set it to true."),
        Violating("A stage without traces", Stage(false), "`xrayTracingEnabled` is false on this stage. Set it to true."),
        Undecided("A switch that is not known yet", "xrayTracingEnabled", Stage(PolicyValue.Unknown())),
    ];

    private static TestResource Stage(PolicyValue traced) => new("aws:apigateway/stage:Stage", "approval")
    {
        Properties = new() { ["xrayTracingEnabled"] = traced },
    };
}
