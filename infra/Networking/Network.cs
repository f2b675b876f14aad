using Alicerce.Infra.Web;

namespace Alicerce.Infra.Networking;

/// <summary>Public, private and isolated subnets in several Availability Zones, and who may talk to whom.</summary>
public sealed class Network : ComponentResource
{
    public Network(string name, NetworkArgs args, ComponentResourceOptions? options = null)
        : base("alicerce:networking:Network", name, options)
    {
        var child = new CustomResourceOptions { Parent = this };
        var vpc = new Awsx.Ec2.Vpc(
            name,
            new Awsx.Ec2.VpcArgs
            {
                CidrBlock = args.Cidr,
                NumberOfAvailabilityZones = args.Zones,
                // Names of RDS and of interface endpoints resolve only with both.
                EnableDnsSupport = true,
                EnableDnsHostnames = true,
                SubnetStrategy = Awsx.Ec2.SubnetAllocationStrategy.Auto,
                SubnetSpecs =
                [
                    Subnets(Awsx.Ec2.SubnetType.Public, SubnetTier.Public, args),
                    Subnets(Awsx.Ec2.SubnetType.Private, SubnetTier.Private, args),
                    Subnets(Awsx.Ec2.SubnetType.Isolated, SubnetTier.Isolated, args),
                ],
                NatGateways = new Awsx.Ec2.Inputs.NatGatewayConfigurationArgs { Strategy = Strategy(args.Nat) },
                VpcEndpointStrategy = Awsx.Ec2.VpcEndpointStrategy.Auto,
                VpcEndpointSpecs = args.GatewayEndpoints ? [Gateway("s3", args), Gateway("dynamodb", args)] : [],
            },
            // A remote component is not given the providers of its parent by itself.
            new ComponentResourceOptions { Parent = this, Providers = [.. options?.Providers ?? []] });

        // AWS gives every network a group whose members may talk to each other; taken over without rules it is shut.
        _ = new Aws.Ec2.DefaultSecurityGroup(
            $"{name}-default", new Aws.Ec2.DefaultSecurityGroupArgs { VpcId = vpc.VpcId }, child);

        VpcId = vpc.VpcId;
        PublicSubnetIds = vpc.PublicSubnetIds;
        PrivateSubnetIds = vpc.PrivateSubnetIds;
        IsolatedSubnetIds = vpc.IsolatedSubnetIds;
        WorkloadSubnetIds = (args.Nat == NatMode.None ? vpc.PublicSubnetIds : vpc.PrivateSubnetIds)
            .Apply(ids => ids.Take(args.WorkloadZones).ToImmutableArray());

        SecurityGroups = new SecurityGroups(
            name,
            new SecurityGroupsArgs
            {
                VpcId = VpcId,
                LoadBalancer = args.LoadBalancer,
                Https = args.Https,
                InterfaceEndpoints = args.InterfaceEndpoints.Count > 0,
                AllowedCidrs = args.AllowedCidrs,
                AdminCidrs = args.AdminCidrs,
                ApplicationPort = WebTier.ApplicationPort,
            },
            new ComponentResourceOptions { Parent = this });

        if (SecurityGroups.EndpointsId is { } endpointsId)
        {
            _ = new InterfaceEndpoints(
                name,
                new InterfaceEndpointsArgs
                {
                    Region = args.Region,
                    VpcId = VpcId,
                    SubnetIds = PrivateSubnetIds,
                    SecurityGroupId = endpointsId,
                    Services = args.InterfaceEndpoints,
                },
                new ComponentResourceOptions { Parent = this });
        }

        if (args.FlowLogs != FlowLogMode.None)
        {
            _ = new Aws.Ec2.FlowLog(
                $"{name}-flow-log",
                new Aws.Ec2.FlowLogArgs
                {
                    VpcId = VpcId,
                    TrafficType = args.FlowLogs == FlowLogMode.All ? "ALL" : "REJECT",
                    LogDestinationType = "s3",
                    LogDestination = args.FlowLogBucketArn
                        ?? throw new ArgumentException("Flow logs need `FlowLogBucketArn`.", nameof(args)),
                    MaxAggregationInterval = 600,
                },
                child);
        }

        RegisterOutputs(new Dictionary<string, object?>
        {
            ["vpcId"] = VpcId,
            ["workloadSubnetIds"] = WorkloadSubnetIds,
        });
    }

    public Output<string> VpcId { get; }

    public Output<ImmutableArray<string>> PublicSubnetIds { get; }

    public Output<ImmutableArray<string>> PrivateSubnetIds { get; }

    public Output<ImmutableArray<string>> IsolatedSubnetIds { get; }

    /// <summary>Where instances run: private subnets, or public ones when there is no NAT gateway.</summary>
    public Output<ImmutableArray<string>> WorkloadSubnetIds { get; }

    public SecurityGroups SecurityGroups { get; }

    private static Awsx.Ec2.Inputs.SubnetSpecArgs Subnets(
        Awsx.Ec2.SubnetType type, SubnetTier tier, NetworkArgs args) =>
        new() { Type = type, CidrBlocks = SubnetPlan.Blocks(args.Cidr, tier, args.Zones) };

    private static Awsx.Ec2.Inputs.VpcEndpointSpecArgs Gateway(string service, NetworkArgs args) =>
        new() { ServiceName = $"com.amazonaws.{args.Region}.{service}", VpcEndpointType = "Gateway" };

    private static Awsx.Ec2.NatGatewayStrategy Strategy(NatMode mode) => mode switch
    {
        NatMode.None => Awsx.Ec2.NatGatewayStrategy.None,
        NatMode.Shared => Awsx.Ec2.NatGatewayStrategy.Single,
        _ => Awsx.Ec2.NatGatewayStrategy.OnePerAz,
    };
}
