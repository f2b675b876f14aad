using Alicerce.Policies.Rules.Encryption;
using Alicerce.Policies.Rules.Identity;
using Alicerce.Policies.Rules.Logging;
using Alicerce.Policies.Rules.Network;

namespace Alicerce.Policies.Catalog;

/// <summary>Rules about machines, their volumes and images, load balancers and networks.</summary>
internal static class ComputeRules
{
    public static IReadOnlyList<Policy> All { get; } =
    [
        new AdministrationPortsAreClosedToTheWorld(),
        new DefaultSecurityGroupHasNoRules(),
        new EbsVolumeIsEncrypted(),
        new Ec2InstanceHasNoPublicAddress(),
        new Ec2InstanceVolumesAreEncrypted(),
        new HighRiskPortsAreClosedToTheWorld(),
        new InstanceMetadataRequiresTokens(),
        new InstanceMetadataStaysOnTheMachine(),
        new LaunchTemplateVolumesAreEncrypted(),
        new LaunchedMachinesHaveNoPublicAddress(),
        new MachineHasInstanceProfile(),
        new OnlyAuthorizedPortsAreOpenToTheWorld(),
        new SubnetAssignsNoPublicAddresses(),
        new UserDataCarriesNoCredentials(),
        new VpcHasFlowLog(),
    ];
}
