using Alicerce.Policies.Functions;

namespace Alicerce.Policies.Rules.Resilience;

/// <summary>Events that a function could not handle, or never got, are kept somewhere.</summary>
public sealed class AsynchronousFunctionsKeepFailedEvents() : StackRule(new RuleInfo
{
    Id = "asynchronous-functions-keep-failed-events",
    Title = "Events that a function cannot handle are kept.",
    Severity = PolicySeverity.Medium,
    Pillar = Pillar.Resilience,
    Checkov = ["CKV_AWS_116"],
    Rationale = "Nobody waits for the answer: after the last attempt the event is gone, and with it what it was about.",
    Fix =
        "Set `destinationConfig.onFailure` in an `aws.lambda.FunctionEventInvokeConfig` of the function or alias, or "
        + "`deadLetterConfig` of the function; for event targets and schedules set the `deadLetterConfig` of the "
        + "target as well.",
    Limits =
        "A function is called without anyone waiting when a bucket notification, event target, topic or log "
        + "subscription, "
        + "schedule, IoT rule or Config rule of this stack names it, or when it has an invoke configuration. Functions "
        + "that "
        + "are only called through a URL, a load balancer, an API, Step Functions or Cognito are not judged. A "
        + "destination "
        + "counts for the alias that is called, and one for the newest version does not count for an alias. The queue "
        + "of "
        + "an event target or schedule holds what never reached the function, the destination of the function what it "
        + "failed "
        + "at: both are needed.",
})
{
    /// <inheritdoc/>
    protected override void OnValidate(StackContext context)
    {
        var resources = context.Resources;
        context.ForEach(resources.OfTypes(FunctionTrigger.Types), resource =>
        {
            if (FunctionTrigger.Of(resource) is not { } trigger)
            {
                context.NotApplicable("It calls no function.");
                return;
            }

            var invocations = Invocation.Of(trigger, resources);
            Judgement.ForEach(invocations, (_, invocation) =>
            {
                if (!KeepsFailures(invocation, resources))
                {
                    var alias = invocation.Alias is null ? "" : $" by its alias {invocation.Alias.Name}";
                    context.ReportViolation(
                        invocation.Function,
                        $"Events of {trigger.Noun} {resource.Name} that this function fails at are lost: it is "
                        + $"called{alias} without "
                        + "anyone waiting, and has no failure destination there. Add one.");
                }
            });

            if (invocations.Count > 0 && TargetOf(resource) is { } target && !HasQueue(target))
            {
                context.ReportViolation(
                    resource,
                    $"Events of {trigger.Noun} {resource.Name} that never reach the function are lost: the target has "
                    + "no "
                    + "`deadLetterConfig`. Add one, beside the failure destination of the function.");
            }
        });

        context.ForEach(resources.OfType(FunctionTypes.InvokeConfig), config =>
        {
            if (!HasDestination(config) && !Judgement.Any(
                resources.OfType(FunctionTypes.Function),
                function => config.RefersTo("functionName", function) && HasDeadLetters(function)))
            {
                context.ReportViolation(
                    config,
                    "`destinationConfig.onFailure` is not set in this invoke configuration. Name a queue or topic in "
                    + "it.");
            }
        });
    }

    private static bool KeepsFailures(Invocation invocation, StackResources resources) =>
        HasDeadLetters(invocation.Function)
        || Judgement.Any(
            resources.OfType(FunctionTypes.InvokeConfig),
            // One without a destination is reported for itself.
            config => invocation.Concerns(config, "functionName"));

    private static bool HasDestination(StackResource config) =>
        config.Declared("destinationConfig").Inside("onFailure", "destination").Exists;

    private static bool HasDeadLetters(StackResource function) =>
        function.Declared("deadLetterConfig").Inside("targetArn").Exists;

    private static PolicyValue? TargetOf(StackResource trigger) => trigger.Type switch
    {
        FunctionTypes.EventTarget => (PolicyValue?)trigger.Declared("deadLetterConfig"),
        FunctionTypes.Schedule => trigger.Declared("target").Inside("deadLetterConfig"),
        _ => null,
    };

    private static bool HasQueue(PolicyValue deadLetters) => deadLetters.IsUnknown || deadLetters.Inside("arn").Exists;
}
