using Alicerce.Policies.Rules.Logging;
using static Alicerce.Policies.Tests.TestFunctions;

namespace Alicerce.Policies.Tests.Rules.Logging;

public sealed class FailuresRaiseAlarmsTests : RuleTests<FailuresRaiseAlarms>
{
    private static readonly TestResource Machine = TestResource.Of<Sfn.StateMachine>("process");

    private static readonly TestResource Database =
        TestResource.Of<Rds.Instance>("orders", new() { ["identifier"] = "orders" });

    private static readonly TestResource Failures = InvokeConfig(OnFailure()).Naming("destinationConfig", Queue);

    private static readonly TestResource Balancer =
        TestResource.Of<LB.LoadBalancer>("web", new() { ["loadBalancerType"] = "application" });

    private static readonly TestResource Vault = TestResource.Of<Backup.Vault>("backups");

    private static readonly TestResource Nightly = TestResource.Of<Backup.Plan>("nightly").Naming("rules", Vault);

    private static readonly TestResource Targets = TestResource.Of<LB.TargetGroup>("web");

    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A state machine with an alarm on failures", Machine, Of("ExecutionsFailed", Machine)),
        Compliant(
            "A database, by its name",
            Database,
            Named("FreeStorageSpace", "DBInstanceIdentifier", "orders"),
            Named("CPUUtilization", "DBInstanceIdentifier", "orders")),
        Compliant(
            "A function and the queue for its failures",
            Ingest, Queue, Failures,
            Of("Errors", Ingest), Of("Throttles", Ingest), Of("ApproximateNumberOfMessagesVisible", Queue)),
        Compliant(
            "Alarms on all functions together",
            Ingest, Queue, Failures, All("Errors"), All("Throttles"), Of("ApproximateNumberOfMessagesVisible", Queue)),
        Compliant(
            "A balancer and a target group of it",
            Balancer, Targets,
            TestResource.Of<LB.Listener>("web").Naming("loadBalancerArn", Balancer).Naming("defaultActions", Targets),
            Of("HTTPCode_ELB_5XX_Count", Balancer), Of("UnHealthyHostCount", Targets)),
        Compliant("A vault with an alarm on failed backups", Vault, Nightly, Of("NumberOfBackupJobsFailed", Vault)),
        Compliant(
            "A vault that sends notifications",
            Vault, Nightly,
            new TestResource("aws:backup/vaultNotifications:VaultNotifications", "backups").Naming("backupVaultName", Vault),
            Machine, Of("ExecutionsFailed", Machine)),
        Compliant(
            "A vault for copies in another Region",
            Vault with { Properties = new() { ["region"] = "us-west-2" } }, Nightly, Machine, Of("ExecutionsFailed", Machine)),
        Compliant("An expression over metrics", Machine, Expression("ExecutionsFailed", Machine)),
        Violating(
            "A state machine without an alarm",
            Machine,
            "No alarm of the stack watches failed executions of process. Add an `aws.cloudwatch.MetricAlarm` on "
            + "`ExecutionsFailed`."),
        Violating(
            "A database with an alarm on its processor alone",
            [Database, Of("CPUUtilization", Database)],
            "No alarm of the stack watches free storage of orders. Add an `aws.cloudwatch.MetricAlarm` on "
            + "`FreeStorageSpace`."),
        Violating(
            "A queue for failures, with an alarm on another queue",
            [
                Queue, Other, Of("ApproximateNumberOfMessagesVisible", Other),
                TestResource.Of<Sqs.Queue>("work").Naming("redrivePolicy", Queue),
            ],
            "No alarm of the stack watches messages that nothing could handle of failures. Add an "
            + "`aws.cloudwatch.MetricAlarm` on `ApproximateNumberOfMessagesVisible`."),
        Violating(
            "A queue for failures that is named by its ARN",
            [
                TestResource.Of<Sqs.Queue>("failed", new() { ["arn"] = "arn:aws:sqs:us-east-1:123456789012:failed" }),
                TestResource.Of<Sqs.Queue>("work", new()
                {
                    ["redrivePolicy"] = """{"deadLetterTargetArn":"arn:aws:sqs:us-east-1:123456789012:failed"}""",
                }),
            ],
            "No alarm of the stack watches messages that nothing could handle of failed. Add an "
            + "`aws.cloudwatch.MetricAlarm` on `ApproximateNumberOfMessagesVisible`."),
        Violating(
            "A balancer",
            Balancer,
            "No alarm of the stack watches failed requests and unhealthy machines of web. Add an "
            + "`aws.cloudwatch.MetricAlarm` on `HTTPCode_ELB_5XX_Count` and one on `UnHealthyHostCount`."),
        Violating(
            "A vault that a plan fills",
            [Vault, Nightly],
            "No alarm of the stack watches failed backups of backups. Add an `aws.cloudwatch.MetricAlarm` on "
            + "`NumberOfBackupJobsFailed`."),
        NotApplicable("A vault that no plan of the stack fills", Vault),
        NotApplicable("A function that someone waits for", Ingest),
        NotApplicable("A queue of work", Queue),
        NotApplicableTogether(
            "A queue of work whose ARN begins that of a queue for failures",
            TestResource.Of<Sqs.Queue>("jobs", new() { ["arn"] = "arn:aws:sqs:us-east-1:123456789012:jobs" }),
            TestResource.Of<Sqs.Queue>("others", new()
            {
                ["redrivePolicy"] = """{"deadLetterTargetArn":"arn:aws:sqs:us-east-1:123456789012:jobs-failed"}""",
            })),
        NotApplicable(
            "A network load balancer", Balancer with { Properties = new() { ["loadBalancerType"] = "network" } }),
        Undecided(
            "An alarm on a resource that is not known yet",
            "dimensions",
            Machine,
            TestResource.Of<CloudWatch.MetricAlarm>("failed", new()
            {
                ["metricName"] = "ExecutionsFailed",
                ["dimensions"] = PolicyValue.Unknown(),
            })),
    ];

    private static readonly TestResource Other = TestResource.Of<Sqs.Queue>("other");

    private static TestResource Of(string metric, TestResource resource)
    {
        var alarm = TestResource.Of<CloudWatch.MetricAlarm>(
            $"{resource.Name}-{metric}", new() { ["metricName"] = metric }).Naming("dimensions", resource);
        return alarm with
        {
            Properties = new(alarm.Properties) { ["dimensions"] = new PropertyBag { ["Name"] = PolicyValue.Unknown() } },
        };
    }

    private static TestResource Named(string metric, string dimension, string name) =>
        TestResource.Of<CloudWatch.MetricAlarm>(metric, new()
        {
            ["metricName"] = metric,
            ["dimensions"] = new PropertyBag { [dimension] = name },
        });

    private static TestResource All(string metric) =>
        TestResource.Of<CloudWatch.MetricAlarm>(metric, new() { ["metricName"] = metric });

    private static TestResource Expression(string metric, TestResource resource)
    {
        var alarm = TestResource.Of<CloudWatch.MetricAlarm>("rate").Naming("metricQueries", resource);
        return alarm with
        {
            Properties = new()
            {
                ["metricQueries"] = PolicyValue.List(
                    new PropertyBag { ["id"] = "rate", ["expression"] = "failed / 60" },
                    new PropertyBag
                    {
                        ["id"] = "failed",
                        ["metric"] = new PropertyBag
                        {
                            ["metricName"] = metric,
                            ["dimensions"] = new PropertyBag { ["StateMachineArn"] = PolicyValue.Unknown() },
                        },
                    }),
            },
        };
    }
}
