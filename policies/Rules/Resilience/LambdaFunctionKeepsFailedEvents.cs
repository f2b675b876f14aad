namespace Alicerce.Policies.Rules.Resilience;

/// <summary>An event that a function cannot handle is not lost.</summary>
public sealed class LambdaFunctionKeepsFailedEvents() : StackRule(new RuleInfo
{
    Id = "lambda-function-keeps-failed-events",
    Title = "A Lambda function keeps events that fail.",
    Severity = PolicySeverity.Low,
    Pillar = Pillar.Resilience,
    Checkov = ["CKV_AWS_116"],
    Rationale =
        "After two retries Lambda forgets an event that came from a service, and what it stood for is not done.",
    Fix =
        "Set `deadLetterConfig.targetArn`, or add an `aws.lambda.FunctionEventInvokeConfig` with "
        + "`destinationConfig.onFailure`.",
})
{
    // Services that do not wait for the answer of a function; queues and streams keep their messages themselves.
    private static readonly HashSet<string> Callers =
    [
        "events.amazonaws.com",
        "iot.amazonaws.com",
        "logs.amazonaws.com",
        "s3.amazonaws.com",
        "scheduler.amazonaws.com",
        "ses.amazonaws.com",
        "sns.amazonaws.com",
    ];

    /// <inheritdoc/>
    protected override void OnValidate(StackContext context) =>
        context.ForEach<Lambda.Function>(function =>
        {
            if (function.Resource.Declares("deadLetterConfig"))
            {
                return;
            }

            if (!IsCalledByServices(function.Resource, context.Resources))
            {
                context.NotApplicable("No service of this stack calls the function without waiting for it.");
            }

            if (!Judgement.Any(
                context.Resources.OfType<Lambda.FunctionEventInvokeConfig>(),
                config => config.Resource.RefersTo("functionName", function.Resource)
                    && config.Resource.Properties.At("destinationConfig.onFailure.destination").Exists))
            {
                context.ReportViolation(
                    function.Resource,
                    "`deadLetterConfig` is not set on this function, and no `aws.lambda.FunctionEventInvokeConfig` says where its "
                    + "failed events go. Add one with `destinationConfig.onFailure`.");
            }
        });

    private static bool IsCalledByServices(StackResource function, StackResources resources) =>
        resources.OfType<Scheduler.Schedule>().Any(schedule => schedule.Resource.References("target").Contains(function))
        || Judgement.Any(
            resources.OfType<Lambda.Permission>(),
            permission => permission.Resource.RefersTo("function", function)
                && permission.View.Principal is { } caller && Callers.Contains(caller));
}
