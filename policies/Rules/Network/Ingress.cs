namespace Alicerce.Policies.Rules.Network;

/// <summary>One way in that a security group opens: a range of ports for a set of sources.</summary>
public sealed class Ingress
{
    private const string AllProtocols = "-1";

    private readonly string? _protocol;
    private readonly int? _fromPort;
    private readonly int? _toPort;
    private readonly IReadOnlyList<string> _sources;

    private Ingress(string path, string? protocol, int? fromPort, int? toPort, IEnumerable<string?> sources)
    {
        Path = path;
        _protocol = protocol;
        _fromPort = fromPort;
        _toPort = toPort;
        _sources = [.. sources.OfType<string>()];
    }

    /// <summary>Where the resource opens it: the path of the property that names the sources.</summary>
    public string Path { get; }

    /// <summary>The source that stands for every address there is; null when there is none.</summary>
    public string? WorldWideSource => _sources.FirstOrDefault(IsWorld);

    /// <summary>Whether a TCP or UDP port is inside of the range.</summary>
    public bool Includes(int port) => _protocol switch
    {
        AllProtocols or "all" => true,
        "icmp" or "icmpv6" or "1" or "58" => false,
        _ => (_fromPort ?? 0) <= port && port <= (_toPort ?? 65535),
    };

    /// <summary>
    /// The ways in that a resource opens; null when it is neither a security group nor a rule of one. The three resource
    /// types say the same in three shapes.
    /// </summary>
    public static IReadOnlyList<Ingress>? Of(PolicyResource resource)
    {
        if (resource.As<Vpc.SecurityGroupIngressRule>() is { } rule)
        {
            return [Of(rule)];
        }

        if (resource.As<Ec2.SecurityGroupRule>() is { } older)
        {
            return older.Type == "ingress" ? [Of(older)] : [];
        }

        if (resource.As<Ec2.SecurityGroup>() is { } group)
        {
            return [.. group.Ingress.Select((_, i) => Of(group, i))];
        }

        return resource.As<Ec2.DefaultSecurityGroup>() is { } adopted
            ? [.. adopted.Ingress.Select((_, i) => Of(adopted, i))]
            : null;
    }

    private static Ingress Of(Vpc.SecurityGroupIngressRule rule) => new(
        rule.CidrIpv6 is null ? "cidrIpv4" : "cidrIpv6",
        rule.IpProtocol,
        rule.FromPort,
        rule.ToPort,
        [rule.CidrIpv4, rule.CidrIpv6]);

    private static Ingress Of(Ec2.SecurityGroupRule rule) => new(
        "cidrBlocks",
        rule.Protocol,
        rule.FromPort,
        rule.ToPort,
        [.. rule.CidrBlocks, .. rule.Ipv6CidrBlocks]);

    private static Ingress Of(Ec2.SecurityGroup group, int i)
    {
        var entry = group.Ingress[i];
        return new(
            $"ingress[{i}]", entry.Protocol, entry.FromPort, entry.ToPort, [.. entry.CidrBlocks, .. entry.Ipv6CidrBlocks]);
    }

    private static Ingress Of(Ec2.DefaultSecurityGroup group, int i)
    {
        var entry = group.Ingress[i];
        return new(
            $"ingress[{i}]", entry.Protocol, entry.FromPort, entry.ToPort, [.. entry.CidrBlocks, .. entry.Ipv6CidrBlocks]);
    }

    // A prefix of zero bits holds every address, however its zeros are written.
    private static bool IsWorld(string cidr) => cidr.EndsWith("/0", StringComparison.Ordinal);
}
