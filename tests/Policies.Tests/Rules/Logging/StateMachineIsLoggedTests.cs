using Alicerce.Policies.Rules.Logging;

namespace Alicerce.Policies.Tests.Rules.Logging;

public sealed class StateMachineIsLoggedTests : RuleTests<StateMachineIsLogged>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A state machine that logs errors", Machine("ERROR", PolicyValue.Unknown())),
        Violating(
            "A state machine that says nothing",
            TestResource.Of<Sfn.StateMachine>("process"),
            "`loggingConfiguration.level` is not set on this state machine. Set it to \"ERROR\" or \"ALL\"."),
        Violating(
            "A state machine that logs nothing",
            Machine("OFF", PolicyValue.Unknown()),
            "`loggingConfiguration.level` is \"OFF\" on this state machine. Set it to \"ERROR\" or \"ALL\"."),
        Violating(
            "A state machine that logs to nowhere",
            Machine("ALL", PolicyValue.Null),
            "`loggingConfiguration.logDestination` is not set on this state machine. Set it to the ARN of a log "
            + "group, with `:*` at its end."),
        Undecided("A level that is not known yet", "loggingConfiguration.level", Machine(PolicyValue.Unknown(), PolicyValue.Null)),
    ];

    private static TestResource Machine(PolicyValue level, PolicyValue group) => TestResource.Of<Sfn.StateMachine>("process", new()
    {
        ["loggingConfiguration"] = new PropertyBag { ["level"] = level, ["logDestination"] = group },
    });
}
