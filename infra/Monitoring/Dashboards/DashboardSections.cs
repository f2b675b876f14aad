namespace Alicerce.Infra.Monitoring.Dashboards;

/// <summary>What the page of a stack shows: only what the stack has.</summary>
internal static class DashboardSections
{
    public static IReadOnlyList<DashboardSection> Of(ObservabilityArgs args, IReadOnlyList<Output<string>> alarmArns)
    {
        var sections = new List<DashboardSection>
        {
            new("Alarms", []) { AlarmArns = alarmArns },
            new("Traffic", [.. args.Balancer is { } balancer ? Traffic(balancer) : []]),
            new("Compute", [.. args.Groups.SelectMany(Compute)]),
            new("Database", [.. args.Database is { } database ? Storage(database) : []]),
            new("Ingest", [.. args.Functions.Select(Function), .. args.Queues.Select(Queue), .. args.Tables.Select(Table)]),
            new("Workflow", [.. args.Workflows.SelectMany(Workflow)]),
            new("Cost", [Cost()]),
        };
        return [.. sections.Where(section => section.Graphs.Count + section.AlarmArns.Count > 0)];
    }

    private static Graph[] Traffic(BalancerMetrics balancer)
    {
        Metric Of(string metric, string statistic) =>
            new Metric("AWS/ApplicationELB", metric, statistic).Of("LoadBalancer", balancer.LoadBalancer);

        return
        [
            new Graph("Requests", Of("RequestCount", "Sum")),
            new Graph("Errors", Of("HTTPCode_ELB_5XX_Count", "Sum"), Of("HTTPCode_Target_5XX_Count", "Sum")),
            new Graph("Seconds to answer", Of("TargetResponseTime", "p50"), Of("TargetResponseTime", "p95")),
        ];
    }

    private static Graph[] Compute(InstanceGroupMetrics group)
    {
        Metric Of(string @namespace, string metric, string statistic) =>
            new Metric(@namespace, metric, statistic).Of("AutoScalingGroupName", group.GroupName);

        return
        [
            new Graph(
                $"{group.Label}: instances",
                Of("AWS/AutoScaling", "GroupInServiceInstances", "Average"),
                Of("AWS/AutoScaling", "GroupDesiredCapacity", "Average")),
            new Graph($"{group.Label}: CPU and memory in percent",
                Of("AWS/EC2", "CPUUtilization", "Average"),
                Of("CWAgent", "mem_used_percent", "Maximum")),
            new Graph(
                $"{group.Label}: disks in percent",
                [.. group.DiskPaths.Select(path => Of("CWAgent", "disk_used_percent", "Maximum").Of("path", path))]),
        ];
    }

    private static Graph[] Storage(DatabaseMetrics database)
    {
        Metric Of(string metric, string statistic) =>
            new Metric("AWS/RDS", metric, statistic).Of("DBInstanceIdentifier", database.Identifier);

        return
        [
            new Graph("CPU in percent", Of("CPUUtilization", "Average")),
            new Graph("Connections", Of("DatabaseConnections", "Maximum")),
            new Graph("Free bytes", Of("FreeStorageSpace", "Minimum"), Of("FreeableMemory", "Minimum")),
        ];
    }

    private static Graph Function(FunctionMetrics function)
    {
        Metric Of(string metric, string statistic) =>
            new Metric("AWS/Lambda", metric, statistic).Of("FunctionName", function.FunctionName);

        return new Graph($"{function.Label}: calls", Of("Invocations", "Sum"), Of("Errors", "Sum"), Of("Throttles", "Sum"));
    }

    private static Graph Queue(QueueMetrics queue) => new(
        $"{queue.Label}: messages",
        new Metric("AWS/SQS", "ApproximateNumberOfMessagesVisible", "Maximum").Of("QueueName", queue.QueueName));

    private static Graph Table(TableMetrics table)
    {
        Metric Of(string metric) => new Metric("AWS/DynamoDB", metric, "Sum").Of("TableName", table.TableName);

        return new Graph($"{table.Label}: units", Of("ConsumedReadCapacityUnits"), Of("ConsumedWriteCapacityUnits"));
    }

    private static Graph[] Workflow(WorkflowMetrics workflow)
    {
        Metric Of(string metric, string statistic) =>
            new Metric("AWS/States", metric, statistic).Of("StateMachineArn", workflow.MachineArn);

        return
        [
            new Graph(
                $"{workflow.Label}: executions",
                Of("ExecutionsStarted", "Sum"),
                Of("ExecutionsSucceeded", "Sum"),
                Of("ExecutionsFailed", "Sum"),
                Of("ExecutionsTimedOut", "Sum")),
            new Graph($"{workflow.Label}: milliseconds", Of("ExecutionTime", "p50"), Of("ExecutionTime", "p95")),
        ];
    }

    // Only measured when the billing preferences of the account say so, and only there.
    private static Graph Cost() =>
        new("Estimated charges of the account, USD",
            new Metric("AWS/Billing", "EstimatedCharges", "Maximum").Of("Currency", "USD"))
        {
            Region = "us-east-1",
        };
}
