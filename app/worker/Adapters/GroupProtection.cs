using Alicerce.Aws.Services;
using Alicerce.Worker.Jobs;
using Amazon.Util;

namespace Alicerce.Worker.Adapters;

/// <summary>Protects this instance in its Auto Scaling group. Outside of a group there is nothing to protect from.</summary>
public sealed class GroupProtection(AutoScalingClient autoScaling, string? groupName, Func<string?> instanceId) : IScaleInProtection
{
    public GroupProtection(AutoScalingClient autoScaling, string? groupName)
        : this(autoScaling, groupName, () => EC2InstanceMetadata.InstanceId)
    {
    }

    public Task SetAsync(bool isProtected, CancellationToken cancellationToken) =>
        groupName is not null && instanceId() is { } instance
            ? autoScaling.SetInstanceProtectionAsync(groupName, instance, isProtected, cancellationToken)
            : Task.CompletedTask;
}
