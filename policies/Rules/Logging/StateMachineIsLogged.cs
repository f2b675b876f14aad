namespace Alicerce.Policies.Rules.Logging;

/// <summary>A state machine writes down what happens in it.</summary>
public sealed class StateMachineIsLogged() : ResourceRule<Sfn.StateMachine>(new RuleInfo
{
    Id = "state-machine-is-logged",
    Title = "A state machine logs its executions.",
    Severity = PolicySeverity.Medium,
    Pillar = Pillar.Logging,
    Controls = ["StepFunctions.1"],
    Checkov = ["CKV_AWS_285"],
    Rationale = "An express workflow leaves nothing else behind, and a standard one only for ninety days.",
    Fix =
        "Set `loggingConfiguration.level` to \"ERROR\" or \"ALL\", and `logDestination` to the ARN of a log group with "
        + "`:*` at its end.",
})
{
    /// <inheritdoc/>
    protected override void OnValidate(Sfn.StateMachine resource, ResourceContext context)
    {
        var level = context.Properties.At("loggingConfiguration.level") is { Exists: true } given ? given.AsText() : null;
        if (level is not ("ALL" or "ERROR" or "FATAL"))
        {
            context.ReportViolation(
                $"`loggingConfiguration.level` is {Found.Of(level)} on this state machine. Set it to \"ERROR\" or "
                + "\"ALL\".");
        }
        else if (!context.Properties.At("loggingConfiguration.logDestination").Exists)
        {
            context.ReportViolation(
                "`loggingConfiguration.logDestination` is not set on this state machine. Set it to the ARN of a log "
                + "group, with `:*` at its end.");
        }
    }
}
