using Alicerce.Aws.Calls;

namespace Alicerce.Aws.Services;

public sealed class AutoScalingClient(AwsConnection connection)
{
    private readonly QueryProtocol _protocol = new(connection, AwsService.AutoScaling, "2011-01-01");

    /// <summary>A protected instance is not chosen when its group shrinks.</summary>
    public Task SetInstanceProtectionAsync(
        string groupName, string instanceId, bool isProtected, CancellationToken cancellationToken) =>
        _protocol.CallAsync(
            "SetInstanceProtection",
            [
                new("AutoScalingGroupName", groupName),
                new("InstanceIds.member.1", instanceId),
                new("ProtectedFromScaleIn", isProtected ? "true" : "false"),
            ],
            cancellationToken);
}
