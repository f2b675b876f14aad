namespace Alicerce.Infra.Networking;

/// <summary>
/// Who may talk to whom, one group per role and one resource per rule. A group without an egress rule opens no
/// connection: the provider removes the rule that AWS adds.
/// </summary>
public sealed class SecurityGroups : ComponentResource
{
    private const string Everywhere = "0.0.0.0/0";

    private readonly string _name;
    private readonly Input<string> _vpcId;

    public SecurityGroups(string name, SecurityGroupsArgs args, ComponentResourceOptions? options = null)
        : base("alicerce:networking:SecurityGroups", name, options)
    {
        _name = name;
        _vpcId = args.VpcId;

        AppId = Group("app", "Instances of the web tier");
        DatabaseId = Group("db", "The database");
        Allow("db-from-app", "PostgreSQL from the web tier", DatabaseId, 5432, from: AppId);
        Reach("app-to-db", "PostgreSQL", AppId, 5432, to: DatabaseId);
        Reach("app-to-https", "AWS services and packages", AppId, 443, to: null);

        if (args.LoadBalancer)
        {
            BalancerId = Group("balancer", "The load balancer");
            AllowRanges(
                "balancer-http", "Visitors, redirected when there is a certificate", BalancerId, 80, args.AllowedCidrs);
            if (args.Https)
            {
                AllowRanges("balancer-https", "Visitors", BalancerId, 443, args.AllowedCidrs);
            }

            Reach("balancer-to-app", "The application", BalancerId, args.ApplicationPort, to: AppId);
            Allow("app-from-balancer", "The load balancer", AppId, args.ApplicationPort, from: BalancerId);
        }
        else
        {
            AllowRanges("app", "Visitors", AppId, args.ApplicationPort, args.AllowedCidrs);
        }

        AllowRanges("app-admin", "Administrators", AppId, 22, args.AdminCidrs);

        if (args.InterfaceEndpoints)
        {
            EndpointsId = Group("endpoints", "Interface endpoints of AWS services");
            Allow("endpoints-from-app", "AWS services from the web tier", EndpointsId, 443, from: AppId);
        }

        RegisterOutputs(new Dictionary<string, object?>
        {
            ["balancerId"] = BalancerId,
            ["appId"] = AppId,
            ["databaseId"] = DatabaseId,
            ["endpointsId"] = EndpointsId,
        });
    }

    /// <summary>Null when there is no load balancer.</summary>
    public Output<string>? BalancerId { get; }

    public Output<string> AppId { get; }

    public Output<string> DatabaseId { get; }

    /// <summary>Null when there are no interface endpoints.</summary>
    public Output<string>? EndpointsId { get; }

    private Output<string> Group(string role, string description) =>
        new Aws.Ec2.SecurityGroup(
            $"{_name}-{role}",
            // The description cannot change later without replacing the group.
            new Aws.Ec2.SecurityGroupArgs { VpcId = _vpcId, Description = description },
            new CustomResourceOptions { Parent = this }).Id;

    private void Allow(string rule, string description, Input<string> group, int port, Input<string> from) =>
        Ingress(rule, group, port, new Aws.Vpc.SecurityGroupIngressRuleArgs
        {
            IpProtocol = "tcp",
            SecurityGroupId = group,
            Description = description,
            ReferencedSecurityGroupId = from,
        });

    private void AllowRanges(
        string rule, string description, Input<string> group, int port, IReadOnlyList<string> ranges)
    {
        foreach (var range in ranges)
        {
            Ingress($"{rule}-{Label(range)}", group, port, new Aws.Vpc.SecurityGroupIngressRuleArgs
            {
                IpProtocol = "tcp",
                SecurityGroupId = group,
                Description = description,
                CidrIpv4 = range,
            });
        }
    }

    private void Ingress(string rule, Input<string> group, int port, Aws.Vpc.SecurityGroupIngressRuleArgs args)
    {
        args.SecurityGroupId = group;
        args.FromPort = port;
        args.ToPort = port;
        _ = new Aws.Vpc.SecurityGroupIngressRule($"{_name}-{rule}", args, new CustomResourceOptions { Parent = this });
    }

    private void Reach(string rule, string description, Input<string> group, int port, Input<string>? to) =>
        _ = new Aws.Vpc.SecurityGroupEgressRule(
            $"{_name}-{rule}",
            new Aws.Vpc.SecurityGroupEgressRuleArgs
            {
                IpProtocol = "tcp",
                SecurityGroupId = group,
                Description = description,
                FromPort = port,
                ToPort = port,
                ReferencedSecurityGroupId = to,
                CidrIpv4 = to is null ? (Input<string>)Everywhere : null,
            },
            new CustomResourceOptions { Parent = this });

    // Part of a resource name, so that adding a range touches no other rule.
    private static string Label(string range) => range.Replace('.', '-').Replace('/', '-').Replace(':', '-');
}
