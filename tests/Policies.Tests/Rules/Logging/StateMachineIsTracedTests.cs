using Alicerce.Policies.Rules.Logging;

namespace Alicerce.Policies.Tests.Rules.Logging;

public sealed class StateMachineIsTracedTests : RuleTests<StateMachineIsTraced>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A state machine with traces", Of(true)),
        Violating(
            "Nothing is said",
            Of(PolicyValue.Null),
            "`tracingConfiguration.enabled` is not set on this state machine. Set it to true."),
        Violating(
            "A state machine without traces",
            Of(false),
            "`tracingConfiguration.enabled` is false on this state machine. Set it to true."),
        Undecided("A value that is not known yet", "tracingConfiguration.enabled", Of(PolicyValue.Unknown())),
    ];

    private static TestResource Of(PolicyValue value) => TestResource.Of<Sfn.StateMachine>("process", new()
    {
        ["tracingConfiguration"] = new PropertyBag { ["enabled"] = value },
    });
}
