namespace Alicerce.Infra.Networking;

/// <summary>
/// Who may talk to whom, one group per role and one resource per rule. A group without an egress rule opens no
/// connection: the provider removes the rule that AWS adds.
/// </summary>
public sealed class SecurityGroups : ComponentResource
{
    private const string Everywhere = "0.0.0.0/0";
    private const int DatabasePort = 5432;
    private const int HttpsPort = 443;

    private readonly string _name;
    private readonly Input<string> _vpcId;

    public SecurityGroups(string name, SecurityGroupsArgs args, ComponentResourceOptions? options = null)
        : base("alicerce:networking:SecurityGroups", name, options)
    {
        _name = name;
        _vpcId = args.VpcId;

        AppId = Group("app", "Instances of the web tier");
        DatabaseId = Group("db", "The database");
        WorkerId = Group("worker", "Instances of the worker tier");
        DatabaseFunctionsId = args.DatabaseFunctions ? Group("functions", "Functions that use the database") : null;
        BalancerId = args.LoadBalancer ? Group("balancer", "The load balancer") : null;
        EndpointsId = args.InterfaceEndpoints ? Group("endpoints", "Interface endpoints of AWS services") : null;
        ProxyId = args.DatabaseProxy ? Group("proxy", "The proxy before the database") : null;

        Visitors(args);
        AllowRanges("app-admin", "Administrators", AppId, 22, args.AdminCidrs);
        foreach (var (role, group) in Members())
        {
            UseDatabase(role, group);
            UseServices(role, group, args);
        }

        if (ProxyId is not null)
        {
            Connect("proxy", ProxyId, "db", DatabaseId, DatabasePort, "PostgreSQL");
        }

        RegisterOutputs(new Dictionary<string, object?>
        {
            ["balancerId"] = BalancerId,
            ["appId"] = AppId,
            ["workerId"] = WorkerId,
            ["databaseId"] = DatabaseId,
            ["databaseFunctionsId"] = DatabaseFunctionsId,
            ["proxyId"] = ProxyId,
            ["endpointsId"] = EndpointsId,
        });
    }

    /// <summary>Null when there is no load balancer.</summary>
    public Output<string>? BalancerId { get; }

    /// <summary>The group of the web instances.</summary>
    public Output<string> AppId { get; }

    /// <summary>The group of the workers.</summary>
    public Output<string> WorkerId { get; }

    /// <summary>The group of the database.</summary>
    public Output<string> DatabaseId { get; }

    /// <summary>Functions in the network that use the database; null when there are none.</summary>
    public Output<string>? DatabaseFunctionsId { get; }

    /// <summary>Null when no proxy stands before the database.</summary>
    public Output<string>? ProxyId { get; }

    /// <summary>Null when there are no interface endpoints.</summary>
    public Output<string>? EndpointsId { get; }

    private IEnumerable<(string Role, Output<string> Group)> Members()
    {
        yield return ("app", AppId);
        yield return ("worker", WorkerId);
        if (DatabaseFunctionsId is not null)
        {
            yield return ("functions", DatabaseFunctionsId);
        }
    }

    private void Visitors(SecurityGroupsArgs args)
    {
        if (BalancerId is null)
        {
            AllowRanges("app", "Visitors", AppId, args.ApplicationPort, args.AllowedCidrs);
            return;
        }

        AllowRanges(
            "balancer-http", "Visitors, redirected when there is a certificate", BalancerId, 80, args.AllowedCidrs);
        if (args.Https)
        {
            AllowRanges("balancer-https", "Visitors", BalancerId, HttpsPort, args.AllowedCidrs);
        }

        if (args.BalancerAuthenticates)
        {
            Reach("balancer-to-https", HttpsPort, new() { CidrIpv4 = Everywhere }, BalancerId, "The identity provider");
        }

        Connect("balancer", BalancerId, "app", AppId, args.ApplicationPort, "The application");
    }

    private void UseDatabase(string role, Output<string> group)
    {
        if (ProxyId is not null)
        {
            Connect(role, group, "proxy", ProxyId, DatabasePort, "PostgreSQL through the proxy");
        }
        else
        {
            Connect(role, group, "db", DatabaseId, DatabasePort, "PostgreSQL");
        }
    }

    private void UseServices(string role, Output<string> group, SecurityGroupsArgs args)
    {
        // Functions are left without a way to the internet in every case: nothing they do needs one.
        var anywhere = args.Egress == EgressMode.Anywhere && role != "functions";
        if (anywhere)
        {
            Reach($"{role}-to-https", HttpsPort, new() { CidrIpv4 = Everywhere }, group, "AWS services and packages");
        }
        else
        {
            foreach (var (service, list) in args.PrefixLists.OrderBy(list => list.Key, StringComparer.Ordinal))
            {
                Reach($"{role}-to-{service}", HttpsPort, new() { PrefixListId = list }, group, "The gateway endpoint");
            }
        }

        if (EndpointsId is null)
        {
            return;
        }

        Allow($"endpoints-from-{role}", "AWS services", EndpointsId, HttpsPort, from: group);
        if (!anywhere)
        {
            Reach(
                $"{role}-to-endpoints",
                HttpsPort,
                new() { ReferencedSecurityGroupId = EndpointsId },
                group,
                "Interface endpoints");
        }
    }

    private Output<string> Group(string role, string description) =>
        new Aws.Ec2.SecurityGroup(
            $"{_name}-{role}",
            // The description cannot change later without replacing the group.
            new Aws.Ec2.SecurityGroupArgs { VpcId = _vpcId, Description = description },
            new CustomResourceOptions { Parent = this }).Id;

    /// <summary>Both halves of a connection: one group may open it, the other accepts it.</summary>
    private void Connect(
        string fromRole, Input<string> from, string toRole, Input<string> to, int port, string description)
    {
        Reach($"{fromRole}-to-{toRole}", port, new() { ReferencedSecurityGroupId = to }, from, description);
        Allow($"{toRole}-from-{fromRole}", description, to, port, from);
    }

    private void Allow(string rule, string description, Input<string> group, int port, Input<string> from) =>
        Ingress(rule, description, group, port, new() { ReferencedSecurityGroupId = from });

    private void AllowRanges(
        string rule, string description, Input<string> group, int port, IReadOnlyList<string> ranges)
    {
        foreach (var range in ranges)
        {
            Ingress($"{rule}-{Label(range)}", description, group, port, new() { CidrIpv4 = range });
        }
    }

    private void Ingress(
        string rule, string description, Input<string> group, int port, Aws.Vpc.SecurityGroupIngressRuleArgs source)
    {
        source.IpProtocol = "tcp";
        source.SecurityGroupId = group;
        source.Description = description;
        source.FromPort = port;
        source.ToPort = port;
        _ = new Aws.Vpc.SecurityGroupIngressRule($"{_name}-{rule}", source, new CustomResourceOptions { Parent = this });
    }

    private void Reach(
        string rule, int port, Aws.Vpc.SecurityGroupEgressRuleArgs target, Input<string> group, string description)
    {
        target.IpProtocol = "tcp";
        target.SecurityGroupId = group;
        target.Description = description;
        target.FromPort = port;
        target.ToPort = port;
        _ = new Aws.Vpc.SecurityGroupEgressRule($"{_name}-{rule}", target, new CustomResourceOptions { Parent = this });
    }

    // Part of a resource name, so that adding a range touches no other rule.
    private static string Label(string range) => range.Replace('.', '-').Replace('/', '-').Replace(':', '-');
}
