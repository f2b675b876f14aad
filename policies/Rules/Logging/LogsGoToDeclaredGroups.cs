using Alicerce.Policies.Databases;
using Alicerce.Policies.Functions;

namespace Alicerce.Policies.Rules.Logging;

/// <summary>Functions, state machines and databases write into log groups of the stack, made before them.</summary>
public sealed class LogsGoToDeclaredGroups() : StackRule(new RuleInfo
{
    Id = "logs-go-to-declared-groups",
    Title = "Functions, state machines and databases write into log groups of the stack.",
    Severity = PolicySeverity.Medium,
    Pillar = Pillar.Logging,
    Rationale =
        "A service that finds no log group makes one: nobody encrypts it, it keeps logs for ever, and it stays when "
        + "the stack is gone.",
    Fix =
        "Declare an `aws.cloudwatch.LogGroup`, and name it in `loggingConfig.logGroup` of the function; where the "
        + "service chooses the name, give the group that name and let the resource wait for it with `dependsOn`.",
    Limits =
        "The group of a function is the one that `loggingConfig.logGroup` takes its value from or equals, or else the "
        + "one whose `name` is `/aws/lambda/` and the name of the function; a function without a name of its own has "
        + "one that no literal repeats. Exported logs of RDS go to `/aws/rds/instance/` or `/aws/rds/cluster/`, the "
        + "identifier and the log. A state machine that logs says where, as the ARN of a group with `:*` at its end. "
        + "A function has to wait for its group; one that is named after its function "
        + "comes too late for the first call. How long groups keep logs is the matter of `log-group-keeps-logs` and "
        + "`log-group-forgets-old-logs`. Glue, SageMaker, API executions and groups that may not be written to are "
        + "not looked at.",
})
{
    /// <inheritdoc/>
    protected override void OnValidate(StackContext context)
    {
        var resources = context.Resources;
        context.ForEach(resources.OfType(FunctionTypes.Function), function => JudgeFunction(context, function));
        context.ForEach(resources.OfTypes([DatabaseTypes.Instance, DatabaseTypes.Cluster]), database =>
        {
            var missing = ExportedLogs.WithoutGroup(database, resources);
            if (missing.Count > 0)
            {
                context.ReportViolation(
                    database,
                    $"No `aws.cloudwatch.LogGroup` of the stack is for the exported {(missing.Count == 1 ? "log" : "logs")} "
                    + $"`{string.Join("`, `", missing)}` of this database: RDS makes one that keeps logs for ever. "
                    + "Declare it.");
            }
        });
        context.ForEach(resources.OfType("aws:sfn/stateMachine:StateMachine"), JudgeStateMachine);

        void JudgeStateMachine(StackResource machine)
        {
            var destination = machine.Declared("loggingConfiguration").Part("logDestination");
            if (destination is { Exists: true, IsUnknown: false }
                && !destination.AsText().EndsWith(":*", StringComparison.Ordinal))
            {
                context.ReportViolation(
                    machine,
                    $"`loggingConfiguration.logDestination` is \"{destination.AsText()}\", and Step Functions takes only "
                    + "the ARN of a log group with `:*` at its end. Add it.");
            }
            else if (destination.IsUnknown && machine.References("loggingConfiguration").Count == 0)
            {
                _ = destination.AsText();
            }
        }
    }

    private static void JudgeFunction(StackContext context, StackResource function)
    {
        var chosen = function.Declared("loggingConfig").Part("logGroup");
        var groups = FunctionLogs.Of(function, context.Resources);
        if (groups.Count == 0)
        {
            if (chosen.Exists)
            {
                context.NotApplicable("Its log group is in another stack.");
            }

            context.ReportViolation(
                function,
                "No `aws.cloudwatch.LogGroup` of the stack is that of this function: Lambda makes one that keeps logs "
                + "for ever. Declare it, and name it in `loggingConfig.logGroup`.");
        }
        else if (!function.WaitsFor(groups[0]))
        {
            context.ReportViolation(
                function,
                $"This function does not wait for its log group {groups[0].Name}: a call before the group is there "
                + "makes Lambda create it. Name it in `loggingConfig.logGroup`, or in `dependsOn`.");
        }
    }
}
