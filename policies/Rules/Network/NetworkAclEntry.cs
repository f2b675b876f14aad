namespace Alicerce.Policies.Rules.Network;

/// <summary>One line of a network ACL about incoming traffic, written inside of the ACL or as a resource.</summary>
internal sealed class NetworkAclEntry
{
    private const string Rule = "aws:ec2/networkAclRule:NetworkAclRule";

    private readonly PropertyObject _properties;
    private readonly bool _isInline;

    private NetworkAclEntry(StackResource resource, PropertyObject properties, string name, bool isInline)
    {
        Resource = resource;
        Name = name;
        _properties = properties;
        _isInline = isInline;
    }

    /// <summary>The resource that has the line.</summary>
    public StackResource Resource { get; }

    /// <summary>How a message names it.</summary>
    public string Name { get; }

    /// <summary>Lines with lower numbers come first, and the first that fits decides.</summary>
    public int Number => _properties.Integer(_isInline ? "ruleNo" : "ruleNumber") ?? 0;

    /// <summary>Whether it lets through what it is about.</summary>
    public bool Allows => _properties.Text(_isInline ? "action" : "ruleAction") == "allow";

    /// <summary>The lines about incoming traffic of an ACL, in the order in which AWS reads them.</summary>
    public static IReadOnlyList<NetworkAclEntry> AllOf(StackResource acl, StackResources resources) =>
    [
        .. acl.Declared("ingress").AsList()
            .Select((entry, i) => new NetworkAclEntry(acl, entry.AsObject(), $"`ingress[{i}]`", isInline: true))
            .Concat(resources.OfType(Rule)
                .Where(rule => rule.RefersTo("networkAclId", acl) && rule.Properties.Boolean("egress") != true)
                .Select(rule => new NetworkAclEntry(rule, rule.Properties, "This rule", isInline: false)))
            .OrderBy(entry => entry.Number),
    ];

    /// <summary>
    /// Whether it is about TCP packets to a port from everywhere, as a range of IPv4 or IPv6 writes it.
    /// </summary>
    public bool IsAbout(int port, string everywhere) =>
        (_properties.Text("cidrBlock") == everywhere || _properties.Text("ipv6CidrBlock") == everywhere)
        && (_properties.Text("protocol") is "-1" or "all"
            || (_properties.Text("protocol") is "6" or "tcp"
                && (_properties.Integer("fromPort") ?? 0) <= port
                && port <= (_properties.Integer("toPort") ?? 65535)));
}
