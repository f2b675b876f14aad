namespace Alicerce.Infra.Monitoring.Alarms;

internal static class TableAlarms
{
    // Errors of DynamoDB are counted by operation, never by table alone.
    private static readonly string[] Operations = ["GetItem", "PutItem", "UpdateItem", "DeleteItem", "Query"];

    public static IEnumerable<Alarm> For(TableMetrics table)
    {
        yield return new Alarm
        {
            Name = $"{table.Label}-throttles",
            Description = "Reads or writes of the table are refused, because there are too many or they hit one key.",
            Metrics = [Of(table, "ReadThrottleEvents"), Of(table, "WriteThrottleEvents")],
            Expression = Alarm.SumOf(2),
            Threshold = 0,
            Periods = 5,
            OfPeriods = 3,
        };
        yield return new Alarm
        {
            Name = $"{table.Label}-system-errors",
            Description = "DynamoDB fails by itself. Callers retry; the page of the state of AWS may say more.",
            Metrics = [.. Operations.Select(operation => Of(table, "SystemErrors").Of("Operation", operation))],
            Expression = Alarm.SumOf(Operations.Length),
            Threshold = 0,
            Periods = 5,
            OfPeriods = 3,
        };
    }

    private static Metric Of(TableMetrics table, string metric) =>
        new Metric("AWS/DynamoDB", metric, "Sum").Of("TableName", table.TableName);
}
