using Alicerce.Policies.Rules.Cost;
using Alicerce.Policies.Rules.DataProtection;
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
        new CertificateIsInTransparencyLog(),
        new CertificateIsValidatedByDns(),
        new CertificateKeyIsStrong(),
        new CertificateNamesAreExact(),
        new ClientVpnLogsConnections(),
        new CopiedImageIsEncrypted(),
        new CopiedSnapshotUsesCustomerKey(),
        new DefaultSecurityGroupHasNoRules(),
        new DefaultVpcIsNotUsed(),
        new EbsSnapshotIsPrivate(),
        new EbsSnapshotSharingIsBlocked(),
        new EbsVolumeIsEncrypted(),
        new EbsVolumeUsesCustomerKey(),
        new Ec2InstanceHasDetailedMonitoring(),
        new Ec2InstanceHasNoPublicAddress(),
        new Ec2InstanceHasOneNetworkInterface(),
        new Ec2InstanceIsEbsOptimized(),
        new Ec2InstanceVolumesAreEncrypted(),
        new ElasticIpIsUsed(),
        new EndpointServiceAcceptsByHand(),
        new HighRiskPortsAreClosedToTheWorld(),
        new HttpListenerRedirectsToHttps(),
        new ImageIsSharedWithKnownAccounts(),
        new ImageVolumesAreEncrypted(),
        new InstanceMetadataRequiresTokens(),
        new InstanceMetadataStaysOnTheMachine(),
        new InstanceRefreshCanStart(),
        new InstanceTypeIsCurrent(),
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
        new MachineIsManagedBySystemsManager(),
        new NetworkAclClosesAdministrationPorts(),
        new NetworkAclIsUsed(),
        new NetworkInterfaceChecksSourceAndDestination(),
        new NetworkListenerSpeaksTls(),
        new NewVolumesAreEncryptedByDefault(),
        new OnlyAuthorizedPortsAreOpenToTheWorld(),
        new PeeringRoutesAreNarrow(),
        new SecurityGroupIsDescribed(),
        new SecurityGroupIsUsed(),
        new SecurityGroupLimitsEgress(),
        new SpotFleetVolumesAreEncrypted(),
        new SsmAutomationIsLogged(),
        new SsmDocumentIsPrivate(),
        new SsmDocumentSharingIsBlocked(),
        new SubnetAssignsNoPublicAddresses(),
        new TargetGroupStatesHealthCheck(),
        new TargetHealthChecksAreEncrypted(),
        new TargetsAreReachedOverTls(),
        new TlsListenerUsesRecommendedPolicy(),
        new TransitGatewayAcceptsByHand(),
        new UserDataCarriesNoCredentials(),
        new VpcBlocksPublicAccess(),
        new VpcHasFlowLog(),
        new VpcHasRequiredEndpoints(),
        new VpnTunnelsAreLogged(),
        new VpnTunnelsUseIkev2(),
        new WebAclBlocksLog4j(),
        new WebAclHasRules(),
        new WebAclIsLogged(),
        new WebAclRulesPublishMetrics(),
    ];
}
