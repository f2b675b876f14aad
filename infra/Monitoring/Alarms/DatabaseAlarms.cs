namespace Alicerce.Infra.Monitoring.Alarms;

internal static class DatabaseAlarms
{
    private const double Gibibyte = 1024.0 * 1024 * 1024;

    public static IEnumerable<Alarm> For(DatabaseMetrics database, AlarmThresholds thresholds)
    {
        yield return new Alarm
        {
            Name = "database-cpu",
            Description = "The database is busy for a quarter of an hour. Performance Insights shows with what.",
            Metrics = [Of(database, "CPUUtilization", "Average")],
            Threshold = thresholds.CpuPercent,
            PeriodSeconds = 300,
            Periods = 3,
        };
        yield return new Alarm
        {
            Name = "database-storage",
            Description = "The storage of the database is nearly full; it grows by itself only up to its limit.",
            Metrics = [Of(database, "FreeStorageSpace", "Minimum")],
            Threshold = database.StorageGb * Gibibyte * thresholds.FreeStoragePercent / 100,
            Comparison = Comparison.Below,
            PeriodSeconds = 300,
        };
        foreach (var metric in new[] { "ReadLatency", "WriteLatency" })
        {
            yield return new Alarm
            {
                Name = $"database-{(metric == "ReadLatency" ? "read" : "write")}-latency",
                Description = "The disk of the database answers slowly.",
                Metrics = [Of(database, metric, "Average")],
                Threshold = thresholds.DiskLatencySeconds,
                PeriodSeconds = 300,
                Periods = 3,
            };
        }

        if (DatabaseClass.MemoryGb(database.InstanceClass) is { } memoryGb)
        {
            yield return new Alarm
            {
                Name = "database-memory",
                Description = "The database runs out of memory.",
                Metrics = [Of(database, "FreeableMemory", "Minimum")],
                Threshold = memoryGb * Gibibyte * thresholds.FreeMemoryPercent / 100,
                Comparison = Comparison.Below,
                PeriodSeconds = 300,
                Periods = 2,
            };
            yield return new Alarm
            {
                Name = "database-connections",
                Description = "The database has nearly all the connections that it takes.",
                Metrics = [Of(database, "DatabaseConnections", "Maximum")],
                Threshold = Math.Floor(DatabaseClass.MaxConnections(memoryGb) * thresholds.ConnectionPercent / 100),
                PeriodSeconds = 300,
            };
        }
    }

    private static Metric Of(DatabaseMetrics database, string metric, string statistic) =>
        new Metric("AWS/RDS", metric, statistic).Of("DBInstanceIdentifier", database.Identifier);
}
