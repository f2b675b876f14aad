namespace Alicerce.Infra.Monitoring.Alarms;

internal static class WorkflowAlarms
{
    public static IEnumerable<Alarm> For(WorkflowMetrics workflow)
    {
        yield return new Alarm
        {
            Name = $"{workflow.Label}-failures",
            Description = "Executions failed, ran out of time, were aborted or were not let in.",
            Metrics =
            [
                Of(workflow, "ExecutionsFailed", "Sum"),
                Of(workflow, "ExecutionsTimedOut", "Sum"),
                Of(workflow, "ExecutionsAborted", "Sum"),
                Of(workflow, "ExecutionThrottled", "Sum"),
            ],
            Expression = Alarm.SumOf(4),
            Threshold = 0,
            PeriodSeconds = 300,
        };
        yield return new Alarm
        {
            Name = $"{workflow.Label}-duration",
            Description = "Executions take longer than they should.",
            Metrics = [Of(workflow, "ExecutionTime", "p95")],
            Threshold = workflow.Budget.TotalMilliseconds,
            PeriodSeconds = 300,
        };
    }

    private static Metric Of(WorkflowMetrics workflow, string metric, string statistic) =>
        new Metric("AWS/States", metric, statistic).Of("StateMachineArn", workflow.MachineArn);
}
