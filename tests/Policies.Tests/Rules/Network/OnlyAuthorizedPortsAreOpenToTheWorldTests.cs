using Alicerce.Policies.Rules.Network;

namespace Alicerce.Policies.Tests.Rules.Network;

public sealed class OnlyAuthorizedPortsAreOpenToTheWorldTests : RuleTests<OnlyAuthorizedPortsAreOpenToTheWorld>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("HTTPS for everyone", Allow("tcp", 443, 443, "0.0.0.0/0")),
        Compliant("Pings from everyone", Allow("icmp", -1, -1, "0.0.0.0/0")),
        Compliant("Another port for one network", Allow("tcp", 8443, 8443, "203.0.113.0/24")),
        Compliant("A port that is authorized here", Allow("tcp", 8443, 8443, "0.0.0.0/0")) with
        {
            Config = new() { ["tcpPorts"] = PolicyValue.List(8443) },
        },
        Violating("Another port for everyone", Allow("tcp", 8443, 8443, "0.0.0.0/0"), Opens("TCP port 8443")),
        Violating("A range from HTTP to HTTPS", Allow("tcp", 80, 443, "0.0.0.0/0"), Opens("TCP ports 80 to 443")),
        Violating("UDP on an authorized port", Allow("udp", 443, 443, "0.0.0.0/0"), Opens("UDP port 443")),
        Violating("Everything", Allow("-1", -1, -1, "0.0.0.0/0"), Opens("every port")),
        Violating("A protocol of its own", Allow("50", -1, -1, "0.0.0.0/0"), Opens("protocol 50")),
        NotApplicable("Another type", TestResource.Of<Ebs.Volume>("data")),
        Undecided("A source that is not known yet", "cidrIpv4", Allow("tcp", 8443, 8443, PolicyValue.Unknown())),
    ];

    private static string Opens(string what) =>
        $"`cidrIpv4` lets 0.0.0.0/0 reach {what}, and only the TCP ports 80, 443 may be open to everyone. Name the "
        + "addresses "
        + "of the callers.";

    private static TestResource Allow(string protocol, int from, int to, PolicyValue source) =>
        TestResource.Of<Vpc.SecurityGroupIngressRule>("app", new()
        {
            ["ipProtocol"] = protocol,
            ["fromPort"] = from,
            ["toPort"] = to,
            ["cidrIpv4"] = source,
        });
}
