using Alicerce.Policies.Deliveries;
using Alicerce.Policies.Functions;

namespace Alicerce.Policies.Keys;

/// <summary>A service of AWS that works with a key by permission of the policy of the key.</summary>
/// <param name="Holder">The resource that is encrypted.</param>
/// <param name="Property">Its property that names the key.</param>
/// <param name="Key">The value of the property.</param>
/// <param name="Service">The service.</param>
/// <param name="Reason">What for, in a sentence.</param>
internal sealed record KeyUse(
    StackResource Holder, string Property, PolicyValue Key, string Service, string Reason)
{
    /// <summary>The name that stands for the role with which Auto Scaling launches machines.</summary>
    public const string AutoScalingService = "autoscaling.amazonaws.com";

    private const string MessageKey = "kmsMasterKeyId";

    /// <summary>Every use of a key by a service in the stack.</summary>
    public static IReadOnlyList<KeyUse> AllOf(StackResources resources) =>
    [
        .. resources.OfType(FunctionTypes.LogGroup).Select(group => new KeyUse(
            group, "kmsKeyId", group.Stated("kmsKeyId"), "logs.amazonaws.com", "to write what is logged")),
        .. resources.OfType(CloudTrail.Trail.ResourceType).Select(trail => new KeyUse(
            trail, "kmsKeyId", trail.Stated("kmsKeyId"), "cloudtrail.amazonaws.com", "to write the trail")),
        .. Delivery.AllOf(resources).DistinctBy(delivery => (delivery.Target, delivery.Service)).Select(delivery =>
            new KeyUse(
                delivery.Target,
                MessageKey,
                delivery.Target.Stated(MessageKey),
                delivery.Service,
                $"to send to it for {delivery.Noun} {delivery.Sender.Name}")),
        .. from launch in resources.OfTypes([AutoScaling.Group.ResourceType])
           from template in launch.References("launchTemplate").Concat(launch.References("mixedInstancesPolicy"))
           where template.Is<Ec2.LaunchTemplate>()
           from device in Devices(template)
           select new KeyUse(
               template,
               "blockDeviceMappings",
               device.Part("ebs").Part("kmsKeyId"),
               AutoScalingService,
               $"to launch machines of {launch.Name}"),
    ];

    private static IEnumerable<PolicyValue> Devices(StackResource template)
    {
        var devices = template.Stated("blockDeviceMappings");
        return devices.Kind == PolicyValueKind.List
            ? Enumerable.Range(0, devices.AsList().Count).Select(devices.AsList().ValueAt)
            : devices.IsUnknown ? [devices] : [];
    }
}
