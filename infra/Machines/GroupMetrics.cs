namespace Alicerce.Infra.Machines;

/// <summary>What a group reports about itself: nothing, until it is asked to.</summary>
internal static class GroupMetrics
{
    public static void Enable(Aws.AutoScaling.GroupArgs group)
    {
        group.EnabledMetrics.Add(Aws.AutoScaling.Metric.GroupDesiredCapacity);
        group.EnabledMetrics.Add(Aws.AutoScaling.Metric.GroupInServiceInstances);
        group.EnabledMetrics.Add(Aws.AutoScaling.Metric.GroupPendingInstances);
        group.EnabledMetrics.Add(Aws.AutoScaling.Metric.GroupTerminatingInstances);
    }
}
