namespace Alicerce.Infra.Monitoring;

/// <summary>A group of instances whose agent reports memory and disks.</summary>
/// <param name="Label">Part of the names of its alarms, such as <c>web</c>.</param>
/// <param name="GroupName">The Auto Scaling group.</param>
/// <param name="Burstable">Whether its instances live on CPU credits.</param>
/// <param name="DiskPaths">Where its disks are mounted.</param>
public sealed record InstanceGroupMetrics(
    string Label, Input<string> GroupName, bool Burstable, IReadOnlyList<string> DiskPaths);
