using Alicerce.Infra.Web;

namespace Alicerce.Infra.Networking;

/// <summary>Public, private and isolated subnets in several Availability Zones, and who may talk to whom.</summary>
public sealed class Network : ComponentResource
{
    private static readonly ImmutableArray<string> GatewayServices = ["dynamodb", "s3"];

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
                VpcEndpointSpecs = args.GatewayEndpoints
                    ?
                    [
                        Gateway("s3", args, EndpointPolicies.S3(args.Account)),
                        Gateway("dynamodb", args, EndpointPolicies.DynamoDb(args.Account)),
                    ]
                    : [],
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
                BalancerAuthenticates = args.BalancerAuthenticates,
                DatabaseFunctions = args.DatabaseFunctions,
                DatabaseProxy = args.DatabaseProxy,
                Egress = args.Egress,
                PrefixLists = PrefixLists(args),
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
                    Region = args.Account.Region,
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

    /// <summary>The network.</summary>
    public Output<string> VpcId { get; }

    /// <summary>Subnets that visitors reach.</summary>
    public Output<ImmutableArray<string>> PublicSubnetIds { get; }

    /// <summary>Subnets with a way out and none in.</summary>
    public Output<ImmutableArray<string>> PrivateSubnetIds { get; }

    /// <summary>Subnets without a way out.</summary>
    public Output<ImmutableArray<string>> IsolatedSubnetIds { get; }

    /// <summary>Where instances run: private subnets, or public ones when there is no NAT gateway.</summary>
    public Output<ImmutableArray<string>> WorkloadSubnetIds { get; }

    public SecurityGroups SecurityGroups { get; }

    private static Awsx.Ec2.Inputs.SubnetSpecArgs Subnets(
        Awsx.Ec2.SubnetType type, SubnetTier tier, NetworkArgs args) =>
        new() { Type = type, CidrBlocks = SubnetPlan.Blocks(args.Cidr, tier, args.Zones) };

    private static Awsx.Ec2.Inputs.VpcEndpointSpecArgs Gateway(
        string service, NetworkArgs args, Input<string> policy) =>
        new() { ServiceName = ServiceName(service, args), VpcEndpointType = "Gateway", Policy = policy };

    private static string ServiceName(string service, NetworkArgs args) =>
        $"com.amazonaws.{args.Account.Region}.{service}";

    private ImmutableSortedDictionary<string, Output<string>> PrefixLists(NetworkArgs args)
    {
        var isUsed = args.DatabaseFunctions || args.Egress == EgressMode.Endpoints;
        return args.GatewayEndpoints && isUsed
            ? GatewayServices.ToImmutableSortedDictionary(
                service => service, service => PrefixList(service, args), StringComparer.Ordinal)
            : ImmutableSortedDictionary<string, Output<string>>.Empty;
    }

    private Output<string> PrefixList(string service, NetworkArgs args) =>
        Aws.Ec2.GetManagedPrefixList.Invoke(
            new Aws.Ec2.GetManagedPrefixListInvokeArgs { Name = ServiceName(service, args) },
            new InvokeOptions { Parent = this }).Apply(list => list.Id);

    private static Awsx.Ec2.NatGatewayStrategy Strategy(NatMode mode) => mode switch
    {
        NatMode.None => Awsx.Ec2.NatGatewayStrategy.None,
        NatMode.Shared => Awsx.Ec2.NatGatewayStrategy.Single,
        _ => Awsx.Ec2.NatGatewayStrategy.OnePerAz,
    };
}
