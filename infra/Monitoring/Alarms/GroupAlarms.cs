namespace Alicerce.Infra.Monitoring.Alarms;

internal static class GroupAlarms
{
    private const string Dimension = "AutoScalingGroupName";

    public static IEnumerable<Alarm> For(InstanceGroupMetrics group, AlarmThresholds thresholds)
    {
        yield return new Alarm
        {
            Name = $"{group.Label}-size",
            Description = "Fewer instances are in service than the group must have.",
            // The minimum is a metric too, so that nights without instances alarm nobody.
            Metrics =
            [
                Of(group, "AWS/AutoScaling", "GroupInServiceInstances", "Minimum"),
                Of(group, "AWS/AutoScaling", "GroupMinSize", "Maximum"),
            ],
            Expression = "m2 - m1",
            Threshold = 0,
            Periods = 5,
            SilenceIsAlarming = true,
        };
        yield return new Alarm
        {
            Name = $"{group.Label}-cpu",
            Description = "The processors of the group are busy for a quarter of an hour.",
            Metrics = [Of(group, "AWS/EC2", "CPUUtilization", "Average")],
            Threshold = thresholds.CpuPercent,
            PeriodSeconds = 300,
            Periods = 3,
        };
        yield return new Alarm
        {
            Name = $"{group.Label}-status",
            Description = "An instance or the machine under it fails its checks.",
            Metrics = [Of(group, "AWS/EC2", "StatusCheckFailed", "Maximum")],
            Threshold = 1,
            Comparison = Comparison.AtLeast,
            Periods = 2,
        };
        yield return new Alarm
        {
            Name = $"{group.Label}-memory",
            Description = "The instances of the group run out of memory.",
            Metrics = [Of(group, "CWAgent", "mem_used_percent", "Maximum")],
            Threshold = thresholds.MemoryPercent,
            PeriodSeconds = 300,
            Periods = 2,
        };
        foreach (var path in group.DiskPaths)
        {
            yield return new Alarm
            {
                Name = $"{group.Label}-disk-{Label(path)}",
                Description = $"The disk at {path} is nearly full on an instance of the group.",
                Metrics = [Of(group, "CWAgent", "disk_used_percent", "Maximum").Of("path", path)],
                Threshold = thresholds.DiskPercent,
                PeriodSeconds = 300,
                Periods = 2,
            };
        }

        if (group.Burstable)
        {
            yield return new Alarm
            {
                Name = $"{group.Label}-credits",
                Description = "The instances have spent their CPU credits and become slow. Choose a larger type.",
                Metrics = [Of(group, "AWS/EC2", "CPUCreditBalance", "Minimum")],
                Threshold = thresholds.CpuCredits,
                Comparison = Comparison.Below,
                PeriodSeconds = 300,
                Periods = 2,
            };
        }
    }

    private static Metric Of(InstanceGroupMetrics group, string @namespace, string metric, string statistic) =>
        new Metric(@namespace, metric, statistic).Of(Dimension, group.GroupName);

    private static string Label(string path) => path == "/" ? "root" : path.Trim('/').Replace('/', '-');
}
