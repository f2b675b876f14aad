using System.Text.Json.Nodes;
using Alicerce.Infra.Monitoring.Alarms;
using Alicerce.Infra.Monitoring.Dashboards;

namespace Alicerce.Infra.Monitoring;

/// <summary>Alarms on every tier of the stack, and one page that shows them all.</summary>
public sealed class Observability : ComponentResource
{
    // How Systems Manager says that a command did not do its work.
    private static readonly string[] Failures = ["Failed", "TimedOut", "Cancelled", "Undeliverable"];

    public Observability(string name, ObservabilityArgs args, ComponentResourceOptions? options = null)
        : base("alicerce:monitoring:Observability", name, options)
    {
        var child = new CustomResourceOptions { Parent = this };
        var rules = args.Rules;
        if (args.WorkerDocumentName is { } document)
        {
            rules = [.. rules, new RuleMetrics("failed-commands", TellOfFailedCommands(name, document, args))];
        }

        var alarmArns = AlarmsOf(args, rules)
            .Select(alarm => new Aws.CloudWatch.MetricAlarm(
                $"{name}-{alarm.Name}", MetricAlarms.From(alarm, args.TopicArn), child).Arn)
            .ToList();

        var dashboard = new Aws.CloudWatch.Dashboard(
            name,
            new Aws.CloudWatch.DashboardArgs
            {
                DashboardName = args.Prefix,
                DashboardBody = DashboardBody.From(DashboardSections.Of(args, alarmArns), args.Region),
            },
            child);

        DashboardName = dashboard.DashboardName;
        RegisterOutputs(new Dictionary<string, object?> { ["dashboardName"] = DashboardName });
    }

    /// <summary>What the console calls the page.</summary>
    public Output<string> DashboardName { get; }

    private static IEnumerable<Alarm> AlarmsOf(ObservabilityArgs args, IReadOnlyList<RuleMetrics> rules) =>
    [
        .. args.Balancer is { } balancer ? BalancerAlarms.For(balancer, args.Thresholds) : [],
        .. args.Groups.SelectMany(group => GroupAlarms.For(group, args.Thresholds)),
        .. args.Database is { } database ? DatabaseAlarms.For(database, args.Thresholds) : [],
        .. args.Functions.SelectMany(function => FunctionAlarms.For(function, args.Thresholds)),
        .. args.Queues.SelectMany(queue => QueueAlarms.For(queue, args.Thresholds)),
        .. args.Tables.SelectMany(TableAlarms.For),
        .. args.Workflows.SelectMany(WorkflowAlarms.For),
        .. rules.Select(DeliveryAlarms.For),
        .. args.NatGateways ? DeliveryAlarms.ForGateways() : [],
        .. args.VaultName is { } vault ? new[] { DeliveryAlarms.ForVault(vault) } : [],
    ];

    // A command that dies answers nobody: the state machine would learn of it only when its heartbeat stops.
    private Output<string> TellOfFailedCommands(string name, Input<string> documentName, ObservabilityArgs args)
    {
        var child = new CustomResourceOptions { Parent = this };
        var rule = new Aws.CloudWatch.EventRule(
            $"{name}-commands",
            new Aws.CloudWatch.EventRuleArgs
            {
                Description = "Commands on workers that failed",
                EventPattern = documentName.Apply(document => new JsonObject
                {
                    ["source"] = new JsonArray("aws.ssm"),
                    ["detail-type"] = new JsonArray("EC2 Command Invocation Status-change Notification"),
                    ["detail"] = new JsonObject
                    {
                        ["document-name"] = new JsonArray(document),
                        ["status"] = new JsonArray([.. Failures.Select(status => JsonValue.Create(status))]),
                    },
                }.ToJsonString()),
            },
            child);
        _ = new Aws.CloudWatch.EventTarget(
            $"{name}-commands",
            new Aws.CloudWatch.EventTargetArgs
            {
                Rule = rule.Name,
                Arn = args.TopicArn,
                RetryPolicy = new Aws.CloudWatch.Inputs.EventTargetRetryPolicyArgs
                {
                    MaximumEventAgeInSeconds = 3600,
                    MaximumRetryAttempts = 10,
                },
            },
            child);
        return rule.Name;
    }
}
