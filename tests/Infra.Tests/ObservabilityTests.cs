using System.Text.Json.Nodes;
using Alicerce.Infra.Monitoring;

namespace Alicerce.Infra.Tests;

public sealed class ObservabilityTests
{
    private const string MetricAlarm = "aws:cloudwatch/metricAlarm:MetricAlarm";

    [Test]
    public async Task Every_alarm_tells_the_topic_and_silence_alarms_only_where_instances_must_be()
    {
        var alarms = (await PlanOf(Full())).All(MetricAlarm);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(alarms, Has.Count.EqualTo(35));
            Assert.That(alarms.Select(alarm => alarm["alarmActions.0"]), Has.All.EqualTo("arn:topic"));
            Assert.That(alarms.Select(alarm => alarm["okActions.0"]), Has.All.EqualTo("arn:topic"));
            Assert.That(
                alarms.Where(alarm => alarm["treatMissingData"] is "breaching").Select(alarm => alarm.Name),
                Is.EqualTo(["observability-web-size"]));
            Assert.That(alarms.Select(alarm => (string)alarm["alarmDescription"]!), Has.All.EndsWith("."));
        }
    }

    [TestCase("balancer-errors", "AWS/ApplicationELB", "HTTPCode_ELB_5XX_Count", 5.0, "GreaterThanThreshold", 300, 1)]
    [TestCase("latency", "AWS/ApplicationELB", "TargetResponseTime", 1.0, "GreaterThanThreshold", 60, 5)]
    [TestCase("unhealthy-hosts", "AWS/ApplicationELB", "UnHealthyHostCount", 1.0, "GreaterThanOrEqualToThreshold", 60, 3)]
    [TestCase("web-cpu", "AWS/EC2", "CPUUtilization", 80.0, "GreaterThanThreshold", 300, 3)]
    [TestCase("web-credits", "AWS/EC2", "CPUCreditBalance", 20.0, "LessThanThreshold", 300, 2)]
    [TestCase("web-status", "AWS/EC2", "StatusCheckFailed", 1.0, "GreaterThanOrEqualToThreshold", 60, 2)]
    [TestCase("web-memory", "CWAgent", "mem_used_percent", 85.0, "GreaterThanThreshold", 300, 2)]
    [TestCase("web-disk-data", "CWAgent", "disk_used_percent", 85.0, "GreaterThanThreshold", 300, 2)]
    [TestCase("database-cpu", "AWS/RDS", "CPUUtilization", 80.0, "GreaterThanThreshold", 300, 3)]
    [TestCase("database-memory", "AWS/RDS", "FreeableMemory", 858993459.2, "LessThanThreshold", 300, 2)]
    [TestCase("database-storage", "AWS/RDS", "FreeStorageSpace", 16106127360.0, "LessThanThreshold", 300, 1)]
    [TestCase("database-connections", "AWS/RDS", "DatabaseConnections", 720.0, "GreaterThanThreshold", 300, 1)]
    [TestCase("database-read-latency", "AWS/RDS", "ReadLatency", 0.05, "GreaterThanThreshold", 300, 3)]
    [TestCase("database-write-latency", "AWS/RDS", "WriteLatency", 0.05, "GreaterThanThreshold", 300, 3)]
    [TestCase("ingest-throttles", "AWS/Lambda", "Throttles", 0.0, "GreaterThanThreshold", 300, 1)]
    [TestCase("ingest-duration", "AWS/Lambda", "Duration", 48000.0, "GreaterThanThreshold", 300, 3)]
    [TestCase("work-backlog", "AWS/SQS", "ApproximateAgeOfOldestMessage", 300.0, "GreaterThanThreshold", 60, 3)]
    [TestCase("failures-messages", "AWS/SQS", "ApproximateNumberOfMessagesVisible", 0.0, "GreaterThanThreshold", 300, 1)]
    [TestCase("process-duration", "AWS/States", "ExecutionTime", 7200000.0, "GreaterThanThreshold", 300, 1)]
    public async Task An_alarm_on_one_metric(
        string name, string @namespace, string metric, double threshold, string comparison, int period, int periods)
    {
        var alarm = await AlarmOf(name);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((alarm["namespace"], alarm["metricName"]), Is.EqualTo((@namespace, metric)));
            Assert.That(alarm["threshold"], Is.EqualTo(threshold).Within(0.1));
            Assert.That(alarm["comparisonOperator"], Is.EqualTo(comparison));
            Assert.That((alarm["period"], alarm["evaluationPeriods"]), Is.EqualTo((period, periods)));
            Assert.That(alarm["dimensions"], Is.Not.Null);
            Assert.That(alarm["statistic"] ?? alarm["extendedStatistic"], Is.Not.Null);
        }
    }

    [TestCase("target-errors", "IF(m2 > 0, 100 * FILL(m1, 0) / m2, 0)", "HTTPCode_Target_5XX_Count", "RequestCount")]
    [TestCase("web-size", "m2 - m1", "GroupInServiceInstances", "GroupMinSize")]
    [TestCase("ingest-errors", "IF(m2 > 0, 100 * FILL(m1, 0) / m2, 0)", "Errors", "Invocations")]
    [TestCase("files-throttles", "FILL(m1, 0) + FILL(m2, 0)", "ReadThrottleEvents", "WriteThrottleEvents")]
    [TestCase("uploads-delivery", "FILL(m1, 0) + FILL(m2, 0)", "FailedInvocations", "InvocationsSentToDlq")]
    [TestCase("failed-commands-delivery", "FILL(m1, 0) + FILL(m2, 0)", "FailedInvocations", "InvocationsSentToDlq")]
    [TestCase("backup-jobs", "FILL(m1, 0) + FILL(m2, 0)", "NumberOfBackupJobsFailed", "NumberOfCopyJobsFailed")]
    public async Task An_alarm_on_a_calculation(string name, string expression, string first, string second)
    {
        var alarm = await AlarmOf(name);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(alarm["metricQueries.0.expression"], Is.EqualTo(expression));
            Assert.That(alarm["metricQueries.0.returnData"], Is.True);
            Assert.That(
                (alarm["metricQueries.1.id"], alarm["metricQueries.1.metric.metricName"]), Is.EqualTo(("m1", first)));
            Assert.That(
                (alarm["metricQueries.2.id"], alarm["metricQueries.2.metric.metricName"]), Is.EqualTo(("m2", second)));
            Assert.That(alarm["metricQueries.1.returnData"], Is.False);
            Assert.That(alarm["metricName"], Is.Null);
        }
    }

    [Test]
    public async Task An_alarm_on_all_gateways_asks_for_them()
    {
        var alarm = await AlarmOf("nat-ports");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                alarm["metricQueries.0.expression"],
                Is.EqualTo("SELECT SUM(ErrorPortAllocation) FROM SCHEMA(\"AWS/NATGateway\", NatGatewayId)"));
            Assert.That(alarm["metricQueries.0.period"], Is.EqualTo(300));
        }
    }

    [TestCase("unhealthy-hosts", "LoadBalancer", "app/site/1")]
    [TestCase("unhealthy-hosts", "TargetGroup", "targetgroup/site/2")]
    [TestCase("web-disk-root", "path", "/")]
    [TestCase("web-disk-root", "AutoScalingGroupName", "web-group")]
    [TestCase("database-cpu", "DBInstanceIdentifier", "alicerce-test")]
    [TestCase("ingest-throttles", "FunctionName", "ingest-function")]
    [TestCase("work-backlog", "QueueName", "work")]
    [TestCase("process-duration", "StateMachineArn", "arn:machine")]
    public async Task A_metric_is_that_of_the_resource(string name, string dimension, string value)
    {
        var alarm = await AlarmOf(name);

        Assert.That(alarm[$"dimensions.{dimension}"], Is.EqualTo(value));
    }

    [Test]
    public async Task Errors_of_a_table_are_counted_by_operation()
    {
        var alarm = await AlarmOf("files-system-errors");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(alarm.List("metricQueries"), Has.Count.EqualTo(6));
            Assert.That(alarm["metricQueries.1.metric.dimensions.TableName"], Is.EqualTo("files-table"));
            Assert.That(alarm["metricQueries.1.metric.dimensions.Operation"], Is.EqualTo("GetItem"));
        }
    }

    [TestCase("db.t4g.micro", 107374182.4, 90)]
    [TestCase("db.r7g.2xlarge", 6871947673.6, 4000)]
    public async Task Memory_and_connections_follow_from_the_class(string instanceClass, double memory, double connections)
    {
        var args = new ObservabilityArgs
        {
            Prefix = "p",
            Region = "us-east-1",
            TopicArn = "t",
            Database = new("d", instanceClass, 20),
        };
        var plan = await PlanOf(args);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                plan.Find(MetricAlarm, "observability-database-memory")["threshold"], Is.EqualTo(memory).Within(1));
            Assert.That(
                plan.Find(MetricAlarm, "observability-database-connections")["threshold"],
                Is.EqualTo(connections).Within(1));
        }
    }

    [Test]
    public async Task A_class_of_unknown_memory_has_no_alarm_on_it()
    {
        var plan = await PlanOf(new ObservabilityArgs
        {
            Prefix = "p",
            Region = "us-east-1",
            TopicArn = "t",
            Database = new("d", "db.x2g.large", 20),
        });

        Assert.That(
            plan.All(MetricAlarm).Select(alarm => alarm.Name),
            Has.No.Member("observability-database-memory").And.Member("observability-database-cpu"));
    }

    [Test]
    public async Task A_failed_command_on_a_worker_is_told_at_once()
    {
        var plan = await PlanOf(Full());

        var pattern = JsonNode.Parse((string)plan.Find("aws:cloudwatch/eventRule:EventRule")["eventPattern"]!)!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That((string?)pattern["source"]![0], Is.EqualTo("aws.ssm"));
            Assert.That((string?)pattern["detail"]!["document-name"]![0], Is.EqualTo("process-file"));
            Assert.That(
                pattern["detail"]!["status"]!.AsArray().Select(status => (string?)status),
                Is.EqualTo(["Failed", "TimedOut", "Cancelled", "Undeliverable"]));
            Assert.That(plan.Find("aws:cloudwatch/eventTarget:EventTarget")["arn"], Is.EqualTo("arn:topic"));
        }
    }

    [Test]
    public async Task The_dashboard_fits_its_grid_and_shows_every_alarm()
    {
        var plan = await PlanOf(Full());

        var widgets = JsonNode.Parse((string)plan.Find("aws:cloudwatch/dashboard:Dashboard")["dashboardBody"]!)!["widgets"]!
            .AsArray().Select(node => node!.AsObject()).ToList();
        var cells = widgets.SelectMany(widget =>
            from x in Enumerable.Range((int)widget["x"]!, (int)widget["width"]!)
            from y in Enumerable.Range((int)widget["y"]!, (int)widget["height"]!)
            select (x, y)).ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                widgets.Where(widget => (string?)widget["type"] == "text")
                    .Select(widget => (string?)widget["properties"]!["markdown"]),
                Is.EqualTo(
                [
                    "## Alarms", "## Traffic", "## Compute", "## Database", "## Ingest", "## Workflow", "## Cost",
                ]));
            Assert.That(cells, Is.Unique, "no widget covers another");
            Assert.That(cells.Select(cell => cell.x), Has.All.LessThan(24));
            Assert.That(
                widgets.Single(widget => (string?)widget["type"] == "alarm")["properties"]!["alarms"]!.AsArray(),
                Has.Count.EqualTo(plan.All(MetricAlarm).Count));
            foreach (var graph in widgets.Where(widget => (string?)widget["type"] == "metric"))
            {
                Assert.That((string?)graph["properties"]!["region"], Is.EqualTo("us-east-1").Or.EqualTo("sa-east-1"));
                foreach (var line in graph["properties"]!["metrics"]!.AsArray())
                {
                    Assert.That(line!.AsArray().Count % 2, Is.EqualTo(1), "namespace, metric, pairs and how it is drawn");
                    Assert.That(line.AsArray().Last()!["stat"], Is.Not.Null);
                }
            }
        }
    }

    [Test]
    public async Task A_stack_without_a_tier_has_no_alarm_on_it()
    {
        var plan = await PlanOf(new ObservabilityArgs { Prefix = "p", Region = "us-east-1", TopicArn = "t" });

        Assert.That(plan.All(MetricAlarm), Is.Empty);
    }

    private static async Task<Registration> AlarmOf(string name) =>
        (await PlanOf(Full())).Find(MetricAlarm, $"observability-{name}");

    private static Task<Plan> PlanOf(ObservabilityArgs args) =>
        Plan.OfAsync(() => { _ = new Observability("observability", args); });

    private static ObservabilityArgs Full() => new()
    {
        Prefix = "alicerce-test",
        Region = "sa-east-1",
        TopicArn = "arn:topic",
        Balancer = new("app/site/1", "targetgroup/site/2", Authenticates: true),
        Groups = [new("web", "web-group", Burstable: true, ["/", "/data"])],
        Database = new("alicerce-test", "db.m7g.large", 100),
        Functions = [new("ingest", "ingest-function", 60, Asynchronous: true)],
        Queues = [new("work", "work", SetAside: false), new("failures", "failures", SetAside: true)],
        Tables = [new("files", "files-table"), new("idempotency", "idempotency-table")],
        Workflows = [new("process", "arn:machine", TimeSpan.FromHours(2))],
        Rules = [new("uploads", "uploads-rule")],
        NatGateways = true,
        VaultName = "vault",
        WorkerDocumentName = "process-file",
    };
}
