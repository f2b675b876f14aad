using System.IO.Enumeration;
using Alicerce.Policies.Functions;

namespace Alicerce.Policies.Rules.Resilience;

/// <summary>What sends events to a function has a permission of the function.</summary>
public sealed class LambdaTriggersMayCallTheirFunction() : StackRule(new RuleInfo
{
    Id = "lambda-triggers-may-call-their-function",
    Title = "What sends events to a function may call it.",
    Severity = PolicySeverity.High,
    Pillar = Pillar.Resilience,
    Rationale = "Without the permission events are lost, and nothing says so.",
    Fix =
        "Add an `aws.lambda.Permission` with the service as `principal`, the source of the events as `sourceArn`, and "
        + "the "
        + "`qualifier` of the alias when the events go to one.",
    Limits =
        "Judged are bucket notifications, event targets, topic subscriptions, log subscriptions, IoT rules and Config "
        + "rules that "
        + "name a function of this stack. A permission fits when it is for that function and the same alias, allows "
        + "`lambda:InvokeFunction` to the service, and its `sourceArn` is absent, is that of the source, or matches it "
        + "with "
        + "wildcards. Functions of other stacks are not looked at, and schedules call with a role.",
})
{
    /// <inheritdoc/>
    protected override void OnValidate(StackContext context)
    {
        var permissions = context.Resources.OfType(FunctionTypes.Permission);
        context.ForEach(context.Resources.OfTypes(FunctionTrigger.Types), resource =>
        {
            if (FunctionTrigger.Of(resource) is not { Service: { } service } trigger)
            {
                context.NotApplicable("It calls no function, or calls with a role.");
                return;
            }

            Judgement.ForEach(Invocation.Of(trigger, context.Resources), (_, invocation) =>
            {
                if (!Judgement.Any(permissions, permission => Permits(permission, invocation, context.Resources)))
                {
                    var alias = invocation.Alias is null ? "" : $" by its alias {invocation.Alias.Name}";
                    context.ReportViolation(
                        resource,
                        $"No `aws.lambda.Permission` lets `{service}` call the function "
                        + $"{invocation.Function.Name}{alias} for "
                        + $"{trigger.Noun} {resource.Name}: its events would be lost. Add one.");
                }
            });
        });
    }

    private static bool Permits(StackResource permission, Invocation invocation, StackResources resources) =>
        invocation.Trigger.CallsAs(permission.Properties.Text("principal") ?? "")
        && FileSystemName.MatchesSimpleExpression(permission.Properties.Text("action") ?? "", "lambda:InvokeFunction")
        && invocation.Concerns(permission, "function")
        && IsForOrigin(permission, invocation.Trigger, resources);

    private static bool IsForOrigin(StackResource permission, FunctionTrigger trigger, StackResources resources)
    {
        var source = permission.Declared("sourceArn");
        if (!source.Exists)
        {
            return true;
        }

        var origins = trigger.Origin is { } origin
            ? Judgement.Matching(
                resources.OfType(origin.Type),
                candidate => trigger.Resource.RefersTo(origin.Property, candidate, "id", "arn", "name", "bucket"))
            : [trigger.Resource];

        // An origin of another stack may be the one that is meant.
        return origins.Count == 0
            || origins.Any(permission.References("sourceArn").Contains)
            || (permission.References("sourceArn").Count == 0
                && origins.Any(candidate => Matches(source.AsText(), candidate)));
    }

    // A pattern with a wildcard may match an ARN that is not known yet; one without is of something else.
    private static bool Matches(string pattern, StackResource origin)
    {
        var arn = origin.Properties.Value("arn");
        return arn is { Exists: true, IsUnknown: false }
            ? FileSystemName.MatchesSimpleExpression(pattern, arn.AsText(), ignoreCase: false)
            : pattern.Contains('*', StringComparison.Ordinal);
    }
}
