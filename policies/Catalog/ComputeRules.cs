using Alicerce.Policies.Rules.Encryption;
using Alicerce.Policies.Rules.Network;

namespace Alicerce.Policies.Catalog;

/// <summary>Rules about machines, their volumes and images, load balancers and networks.</summary>
internal static class ComputeRules
{
    public static IReadOnlyList<Policy> All { get; } =
    [
        new AdministrationPortsAreClosedToTheWorld(),
        new EbsVolumeIsEncrypted(),
        new Ec2InstanceVolumesAreEncrypted(),
        new LaunchTemplateVolumesAreEncrypted(),
    ];
}
