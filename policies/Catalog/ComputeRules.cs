using Alicerce.Policies.Rules.Cost;
using Alicerce.Policies.Rules.Encryption;
using Alicerce.Policies.Rules.Identity;
using Alicerce.Policies.Rules.Logging;
using Alicerce.Policies.Rules.Network;
using Alicerce.Policies.Rules.Patching;
using Alicerce.Policies.Rules.Resilience;

namespace Alicerce.Policies.Catalog;

/// <summary>Rules about machines, their volumes and images, load balancers and networks.</summary>
internal static class ComputeRules
{
    public static IReadOnlyList<Policy> All { get; } =
    [
        new AdministrationPortsAreClosedToTheWorld(),
        new AutoScalingGroupMixesInstanceTypes(),
        new AutoScalingGroupPropagatesTags(),
        new AutoScalingGroupSpansZones(),
        new AutoScalingGroupTrustsLoadBalancerHealth(),
        new AutoScalingGroupUsesLaunchTemplate(),
        new DefaultSecurityGroupHasNoRules(),
        new EbsVolumeIsEncrypted(),
        new Ec2InstanceHasNoPublicAddress(),
        new Ec2InstanceVolumesAreEncrypted(),
        new HighRiskPortsAreClosedToTheWorld(),
        new HttpListenerRedirectsToHttps(),
        new InstanceMetadataRequiresTokens(),
        new InstanceMetadataStaysOnTheMachine(),
        new InstanceRefreshCanStart(),
        new LaunchTemplateVolumesAreEncrypted(),
        new LaunchedMachinesHaveNoPublicAddress(),
        new LoadBalancerBalancesAcrossZones(),
        new LoadBalancerDropsInvalidHeaders(),
        new LoadBalancerHasWebAcl(),
        new LoadBalancerIsProtectedFromDeletion(),
        new LoadBalancerLogsAccess(),
        new LoadBalancerMitigatesDesync(),
        new LoadBalancerSpansZones(),
        new MachineHasInstanceProfile(),
        new NetworkListenerSpeaksTls(),
        new OnlyAuthorizedPortsAreOpenToTheWorld(),
        new SubnetAssignsNoPublicAddresses(),
        new TargetGroupStatesHealthCheck(),
        new TargetHealthChecksAreEncrypted(),
        new TargetsAreReachedOverTls(),
        new TlsListenerUsesRecommendedPolicy(),
        new UserDataCarriesNoCredentials(),
        new VpcHasFlowLog(),
    ];
}
