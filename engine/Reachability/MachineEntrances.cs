using Alicerce.Engine.Plan;
using Alicerce.Engine.Topology;

namespace Alicerce.Engine.Reachability;

/// <summary>What runs in subnets and may have a public address: machines, groups of them, containers, databases.</summary>
internal sealed class MachineEntrances(StackTopology stack, NetworkPlacement network)
{
    private const string Instance = "aws:ec2/instance:Instance";
    private const string Group = "aws:autoscaling/group:Group";
    private const string Service = "aws:ecs/service:Service";

    private readonly InternetRoutes _routes = new(stack);
    private readonly NetworkAcls _acls = new(stack);

    /// <summary>What has which security group.</summary>
    private readonly Lazy<ILookup<Urn, PlannedResource>> _members = new(() => stack.Resources
        .Where(resource => Knows(resource.Type) || resource.Type is BalancerEntrances.LoadBalancer or Entrances.Function)
        .SelectMany(resource => network.GroupsOf(resource).Select(group => (Group: group.Urn, Resource: resource)))
        .ToLookup(entry => entry.Group, entry => entry.Resource));

    public static bool Knows(string type) => type is Instance or Group or Service
        or "aws:rds/instance:Instance" or "aws:rds/clusterInstance:ClusterInstance" or "aws:redshift/cluster:Cluster"
        or "aws:redshiftserverless/workgroup:Workgroup" or "aws:mq/broker:Broker" or "aws:dms/replicationInstance:ReplicationInstance";

    public IEnumerable<InternetPath> Of(PlannedResource resource)
    {
        var address = AddressOf(resource);
        if (address.Possible is AddressFamilies.None)
        {
            yield break;
        }

        var rules = network.RulesOf(resource);
        if (rules.Count == 0 && network.GroupsOf(resource).Count == 0)
        {
            if (address.Certain is not AddressFamilies.None)
            {
                yield return new InternetPath(
                    [new PathStep(resource, "unknown")], Exposure.Undecided, $"{address.Because} Its security groups are not in this stack.");
            }

            yield break;
        }

        foreach (var rule in rules.Where(rule => rule.InternetAddresses(address.Possible).Any() || rule.IsUnknown))
        {
            if (Through(resource, rule, address) is { } path)
            {
                yield return path;
            }
        }
    }

    /// <summary>Why it is out of reach, and who is next to it.</summary>
    public string ReasonOf(PlannedResource resource, IReadOnlySet<Urn> reached)
    {
        var address = AddressOf(resource);
        var rules = network.RulesOf(resource);
        var reason = address.Possible is AddressFamilies.None ? $"It has no public address. {Admitted(resource, rules)}"
            : rules.Count == 0 ? Admitted(resource, rules)
            : rules.Any(rule => rule.InternetAddresses(address.Possible).Any())
                ? $"The network ACL of its subnets lets nobody in, or lets no answer out. {Admitted(resource, rules)}"
                : $"Its security groups admit nobody from the internet. {Admitted(resource, rules)}";
        var neighbours = rules
            .SelectMany(rule => rule.Groups.SelectMany(group => _members.Value[group]).Where(member => reached.Contains(member.Urn)).Select(member => $"{member.Name} ({rule.Ports})"))
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToList();
        return neighbours.Count == 0 ? reason : $"{reason} One step behind {string.Join(", ", neighbours)}.";
    }

    private InternetPath? Through(PlannedResource resource, IngressRule rule, PublicAddress address)
    {
        var certain = rule.InternetAddresses(address.Certain).Any();
        var exposure = rule.IsUnknown || !certain ? Exposure.Undecided
            : rule.AdmitsEverybody(address.Certain) ? Exposure.Open
            : Exposure.Limited;
        var addresses = rule.IsUnknown ? "addresses that are not known before deployment" : string.Join(", ", rule.InternetAddresses(address.Possible));
        var note = $"{address.Because} Its security group admits {addresses}.";
        var acl = _acls.Of(network.SubnetsOf(resource), rule.Protocol, rule.From, address.Possible);
        return (acl, exposure) switch
        {
            (AclVerdict.Refuses, _) => null,
            (AclVerdict.AdmitsSome, Exposure.Open) => Path(Exposure.Limited, " The network ACL of its subnets admits some addresses."),
            (AclVerdict.Undecided, _) => Path(Exposure.Undecided, " What the network ACL of its subnets admits is not known before deployment."),
            _ => Path(exposure, ""),
        };

        InternetPath Path(Exposure found, string addition) => new([new PathStep(resource, rule.Ports)], found, note + addition);
    }

    /// <summary>Whether it has addresses on the internet with a route to them.</summary>
    private PublicAddress AddressOf(PlannedResource resource)
    {
        var subnets = network.SubnetsOf(resource);
        var v4 = Decide(HasV4(resource, subnets), subnets, AddressFamilies.V4);
        var v6 = Decide(HasV6(resource, subnets), subnets, AddressFamilies.V6);
        var certain = (v4 == true ? AddressFamilies.V4 : AddressFamilies.None) | (v6 == true ? AddressFamilies.V6 : AddressFamilies.None);
        var possible = (v4 == false ? AddressFamilies.None : AddressFamilies.V4) | (v6 == false ? AddressFamilies.None : AddressFamilies.V6);
        return new PublicAddress(certain, possible, certain switch
        {
            AddressFamilies.V6 => "It has a public IPv6 address in a subnet with a route to the internet.",
            AddressFamilies.None when HasV4(resource, subnets) == true =>
                "It has a public address; whether its subnet has a route to the internet is decided elsewhere.",
            AddressFamilies.None => "Whether it has a public address is decided outside of this stack or not known yet.",
            _ => "It has a public address in a subnet with a route to the internet.",
        });
    }

    private bool? Decide(bool? isPublic, IReadOnlyList<PlannedResource> subnets, AddressFamilies family)
    {
        var routes = subnets.Select(subnet => _routes.LeadsOut(subnet, family)).ToList();
        return isPublic == false || (routes.Count > 0 && routes.TrueForAll(route => route == false)) ? false
            : isPublic == true && routes.Contains(true) ? true
            : null;
    }

    private bool? HasV4(PlannedResource resource, IReadOnlyList<PlannedResource> subnets) => resource.Type switch
    {
        Instance when stack.Dependents(resource, "aws:ec2/eip:Eip", "instance")
            .Concat(stack.Dependents(resource, "aws:ec2/eipAssociation:EipAssociation", "instanceId")).Any() => true,
        Instance => StackTopology.Input(resource, "associatePublicIpAddress").Flag ?? Assigns(subnets, "mapPublicIpOnLaunch"),
        Group => Cards(resource)
            .Select(card => card["associatePublicIpAddress"].Flag)
            .FirstOrDefault(flag => flag is not null) ?? Assigns(subnets, "mapPublicIpOnLaunch"),
        Service => Given(StackTopology.Input(resource, "networkConfiguration")["assignPublicIp"]),
        _ => Given(StackTopology.Input(resource, "publiclyAccessible")),
    };

    private bool? HasV6(PlannedResource resource, IReadOnlyList<PlannedResource> subnets) => resource.Type switch
    {
        Instance when StackTopology.Input(resource, "ipv6AddressCount").Number is > 0 || StackTopology.Input(resource, "ipv6Addresses").Items.Any() => true,
        Instance => StackTopology.Input(resource, "ipv6AddressCount").Number is 0 ? false : AssignsV6(subnets),
        Group when Cards(resource).Any(card => card["ipv6AddressCount"].Number is > 0 || card["ipv6Addresses"].Items.Any()) => true,
        Group => AssignsV6(subnets),
        // Databases and brokers have no IPv6 address that is public; what containers get, their account decides.
        _ => false,
    };

    private IEnumerable<Property> Cards(PlannedResource group) =>
        network.Templates(group).SelectMany(template => StackTopology.Input(template, "networkInterfaces").Items);

    private static bool? Given(Property flag) => flag.IsUnknown ? null : flag.Flag == true;

    /// <summary>A network without subnets in the stack is most likely one without IPv6.</summary>
    private static bool? AssignsV6(IReadOnlyList<PlannedResource> subnets) =>
        subnets.Count == 0 ? false : Assigns(subnets, "assignIpv6AddressOnCreation");

    private static bool? Assigns(IReadOnlyList<PlannedResource> subnets, string input) =>
        subnets.Count == 0 ? null
        : subnets.Any(subnet => StackTopology.Input(subnet, input).Flag == true) ? true
        : subnets.Any(subnet => StackTopology.Input(subnet, input).IsUnknown) ? null
        : false;

    private string Admitted(PlannedResource resource, IReadOnlyList<IngressRule> rules)
    {
        var admitted = rules
            .SelectMany(rule => rule.Groups.Select(group => group.Name).Concat(rule.Addresses).Select(who => $"{who} ({rule.Ports})"))
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToList();
        return network.GroupsOf(resource).Count == 0 ? "Its security groups are not in this stack."
            : admitted.Count == 0 ? "Its security groups admit nobody."
            : $"Its security groups admit {string.Join(", ", admitted)}.";
    }

    /// <summary>The addresses on the internet that something has.</summary>
    /// <param name="Certain">Those that it has for sure.</param>
    /// <param name="Possible">Those, and what is not known.</param>
    /// <param name="Because">Where that is said, as a sentence.</param>
    private sealed record PublicAddress(AddressFamilies Certain, AddressFamilies Possible, string Because);
}
