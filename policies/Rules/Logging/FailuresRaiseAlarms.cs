using Alicerce.Policies.Alarms;
using Alicerce.Policies.Databases;
using Alicerce.Policies.Deliveries;
using Alicerce.Policies.Functions;

namespace Alicerce.Policies.Rules.Logging;

/// <summary>What shows that a part of the architecture fails has an alarm.</summary>
public sealed class FailuresRaiseAlarms() : StackRule(new RuleInfo
{
    Id = "failures-raise-alarms",
    Title = "What fails raises an alarm.",
    Severity = PolicySeverity.Medium,
    Pillar = Pillar.Logging,
    Rationale = "What fails without an alarm fails until a customer calls.",
    Fix = "Add an `aws.cloudwatch.MetricAlarm` with the metric, the resource in `dimensions`, and a topic as action.",
    Limits =
        "Asked for are alarms on: messages in a queue that others name for what they fail at; errors and throttles of "
        + "a function that is called without anyone waiting; failed executions of a state machine; free storage and "
        + "processor of an RDS instance, the processor of a cluster; failed requests of an application load balancer "
        + "and machines of it that are not healthy; failed jobs of a backup vault that a plan fills, unless the vault "
        + "names a Region of its own or sends notifications. An alarm counts when its metric is one of those that show the "
        + "failure and `dimensions` (or those of `metricQueries`) take a value from the resource or repeat its name; "
        + "for functions, databases and vaults, also when it has no dimensions and adds all of them up. A balancer is watched "
        + "by way of its target groups as well. That alarms have actions and reach someone are matters of "
        + "`alarm-has-actions` and `alarms-reach-a-person`. Dashboards, alarms of other stacks and of other products "
        + "are not seen.",
})
{
    private static readonly IReadOnlyList<string> AlwaysWatched =
        [MessagingTypes.StateMachine, DatabaseTypes.Instance, DatabaseTypes.Cluster];

    private const string VaultNotifications = "aws:backup/vaultNotifications:VaultNotifications";

    /// <inheritdoc/>
    protected override void OnValidate(StackContext context)
    {
        var resources = context.Resources;
        var alarmed = new AlarmedMetrics(resources);
        context.ForEach(
            FailureQueues.Of(resources)
                .Concat(resources.OfType(FunctionTypes.Function).Where(function => IsAsynchronous(function, resources)))
                .Concat(resources.OfTypes(AlwaysWatched))
                .Concat(resources.OfTypes(ComputeTypes.LoadBalancers).Where(IsForApplications))
                .Concat(resources.OfType(Backup.Vault.ResourceType).Where(vault => IsFilledInSilence(vault, resources))),
            resource =>
            {
                var standIns = StandInsOf(resource, resources);
                var missing = new List<MonitoredMetric>();
                Judgement.ForEach(MonitoredMetric.Of(resource), (_, metric) =>
                {
                    if (!alarmed.Watches(metric, resource, standIns))
                    {
                        missing.Add(metric);
                    }
                });
                if (missing.Count > 0)
                {
                    context.ReportViolation(
                        resource,
                        $"No alarm of the stack watches {string.Join(" and ", missing.Select(metric => metric.Noun))} "
                        + $"of {resource.Name}. Add an `aws.cloudwatch.MetricAlarm` on "
                        + $"`{string.Join("` and one on `", missing.Select(metric => metric.Metrics[0]))}`.");
                }
            });
    }

    private static bool IsAsynchronous(StackResource function, StackResources resources) =>
        resources.OfTypes([.. FunctionTrigger.Types, FunctionTypes.InvokeConfig, FunctionTypes.EventSource])
            .Any(other => other.PropertyDependencies.Any(property => property.Value.Contains(function))
                || IsKnownTrigger(other, function));

    // Whether a trigger whose target is not known calls this function is not known either: it is then not asked for.
    private static bool IsKnownTrigger(StackResource other, StackResource function)
    {
        var arn = function.Properties.Value("arn");
        return arn is { Exists: true, IsUnknown: false }
            && other.Properties.Names.Select(other.Properties.Value).Any(value => Holds(value, arn));
    }

    private static bool Holds(PolicyValue value, PolicyValue arn) => value.Kind switch
    {
        PolicyValueKind.Text => value.IsSameAs(arn),
        PolicyValueKind.Object => value.AsMap(PolicyValue.ReadValue).Any(part => Holds(part.Value, arn)),
        PolicyValueKind.List =>
            Enumerable.Range(0, value.AsList().Count).Any(i => Holds(value.AsList().ValueAt(i), arn)),
        _ => false,
    };

    private static bool IsFilledInSilence(StackResource vault, StackResources resources) =>
        // A vault of another Region gets copies: what fails with them shows where the copied vault is.
        !vault.Stated("region").Exists
        && resources.OfType(Backup.Plan.ResourceType).Any(plan => plan.References("rules").Contains(vault))
        && !resources.OfType(VaultNotifications).Any(sent => sent.References("backupVaultName").Contains(vault));

    private static bool IsForApplications(StackResource balancer) =>
        balancer.Properties.Value("loadBalancerType") is not { Exists: true, IsUnknown: false } type
        || type.AsText() == "application";

    private static IReadOnlyList<StackResource> StandInsOf(StackResource resource, StackResources resources) =>
        ComputeTypes.LoadBalancers.Contains(resource.Type)
            ?
            [
                .. resources.OfTypes(ComputeTypes.Listeners)
                    .Where(listener => listener.References("loadBalancerArn").Contains(resource))
                    .SelectMany(listener => listener.References("defaultActions"))
                    .Where(source => ComputeTypes.TargetGroups.Contains(source.Type)),
            ]
            : [];
}
