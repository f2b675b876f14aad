using System.Globalization;

namespace Alicerce.Policies.Rules.Network;

/// <summary>
/// One way in or out that a security group opens: a range of ports for a set of addresses. Nothing is read before it is
/// asked for, so that an unknown address does not matter for a port that is not the matter.
/// </summary>
public sealed class Traffic
{
    private const int LastPort = 65535;

    private static readonly IReadOnlyList<string> Addresses = ["cidrIpv4", "cidrIpv6", "cidrBlocks", "ipv6CidrBlocks"];

    private static readonly IReadOnlyList<string> Names = [.. Addresses, "prefixListId", "prefixListIds"];

    private readonly string? _path;
    private readonly PropertyObject _entry;
    private readonly string _protocol;

    private Traffic(string? path, PropertyObject entry, string protocol)
    {
        _path = path;
        _entry = entry;
        _protocol = protocol;
    }

    /// <summary>
    /// Where the resource opens it: the entry of the group, or the property of the rule that names whom for.
    /// </summary>
    public string Path => _path ?? FindWorld().Property ?? Names.FirstOrDefault(_entry.Has) ?? Names[0];

    /// <summary>The range that holds every address there is; null when there is none.</summary>
    public string? WholeWorld => FindWorld().Range;

    /// <summary>The first range of addresses that is searched for; null when there is none.</summary>
    public string? FindRange(Func<string, bool> isSearched) =>
        Judgement.Matching(Addresses.SelectMany(Ranges), range => isSearched(range.AsText())) is [var found, ..]
            ? found.AsText()
            : null;

    /// <summary>Whether it is everything, whatever the protocol.</summary>
    public bool IsEveryProtocol => Protocol is "-1" or "all";

    /// <summary>The rule as it is written, for sources that are not addresses.</summary>
    internal PropertyObject Entry => _entry;

    /// <summary>Whether it is the messages of the network itself, which have no port.</summary>
    public bool IsControlMessages => Protocol is "icmp" or "icmpv6" or "1" or "58";

    /// <summary>The protocol and the ports, as a message says them: <c>TCP port 22</c>.</summary>
    public string What => Protocol switch
    {
        "tcp" or "6" => $"TCP {Ports}",
        "udp" or "17" => $"UDP {Ports}",
        "-1" or "all" => "every port",
        _ => $"protocol {Protocol}",
    };

    private string? Protocol => _entry.Text(_protocol)?.ToLowerInvariant();

    private int FirstOfRange => _entry.Integer("fromPort") is { } port and >= 0 ? port : 0;

    private int LastOfRange => _entry.Integer("toPort") is { } port and >= 0 ? port : LastPort;

    private string Ports => FirstOfRange == LastOfRange
        ? $"port {FirstOfRange.ToString(CultureInfo.InvariantCulture)}"
        : string.Create(CultureInfo.InvariantCulture, $"ports {FirstOfRange} to {LastOfRange}");

    /// <summary>Whether a TCP or UDP port is inside of the range.</summary>
    public bool Includes(int port) =>
        IsEveryProtocol || (!IsControlMessages && FirstOfRange <= port && port <= LastOfRange);

    /// <summary>Whether it opens nothing but TCP ports of a list.</summary>
    public bool IsWithin(IReadOnlyCollection<int> tcpPorts) =>
        Protocol is "tcp" or "6"
        && LastOfRange - FirstOfRange < tcpPorts.Count
        && Enumerable.Range(FirstOfRange, LastOfRange - FirstOfRange + 1).All(tcpPorts.Contains);

    /// <summary>
    /// The ways in that a resource opens; null when it is neither a security group nor a rule of one.
    /// </summary>
    public static IReadOnlyList<Traffic>? Into(PolicyResource resource) =>
        Of(resource, "ingress", Vpc.SecurityGroupIngressRule.ResourceType);

    /// <summary>
    /// The ways out that a resource opens; null when it is neither a security group nor a rule of one.
    /// </summary>
    public static IReadOnlyList<Traffic>? OutOf(PolicyResource resource) =>
        Of(resource, "egress", Vpc.SecurityGroupEgressRule.ResourceType);

    // The three kinds of resources say the same in three shapes.
    private static IReadOnlyList<Traffic>? Of(PolicyResource resource, string direction, string ruleType)
    {
        var properties = resource.Properties;
        if (resource.Type == ruleType)
        {
            return [new Traffic(path: null, properties, "ipProtocol")];
        }

        if (resource.As<Ec2.SecurityGroupRule>() is { } older)
        {
            return older.Type == direction ? [new Traffic(path: null, properties, "protocol")] : [];
        }

        return resource.Is<Ec2.SecurityGroup>() || resource.Is<Ec2.DefaultSecurityGroup>()
            ? [.. properties.List(direction, PolicyValue.ReadValue).Select((entry, i) => Of(entry, direction, i))]
            : null;
    }

    private static Traffic Of(PolicyValue entry, string direction, int index) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{direction}[{index}]"), entry.AsObject(), "protocol");

    private (string? Property, string? Range) FindWorld()
    {
        (string? Property, string? Range) world = default;
        Judgement.Any(Addresses, property => Judgement.Any(Ranges(property), range =>
        {
            if (IsWorld(range.AsText()))
            {
                world = (property, range.AsText());
            }

            return world.Range is not null;
        }));
        return world;
    }

    private IEnumerable<PolicyValue> Ranges(string property)
    {
        var value = _entry.Value(property);
        if (value.Kind != PolicyValueKind.List)
        {
            return value.Exists ? [value] : [];
        }

        var ranges = value.AsList();
        return Enumerable.Range(0, ranges.Count).Select(ranges.ValueAt);
    }

    // A prefix of zero bits holds every address, however its zeros are written.
    private static bool IsWorld(string cidr) => cidr.EndsWith("/0", StringComparison.Ordinal);
}
