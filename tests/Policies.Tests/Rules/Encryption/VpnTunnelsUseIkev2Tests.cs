using Alicerce.Policies.Rules.Encryption;

namespace Alicerce.Policies.Tests.Rules.Encryption;

public sealed class VpnTunnelsUseIkev2Tests : RuleTests<VpnTunnelsUseIkev2>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("Only the second version", Connection("ikev2", "ikev2")),
        Violating(
            "Both versions on one tunnel",
            Connection("ikev1", "ikev2"),
            "`tunnel1IkeVersions` is [ikev1] on this connection, and unset means every version. Set it to "
            + "[\"ikev2\"]."),
        Violating(
            "What is left to AWS",
            new TestResource("aws:ec2/vpnConnection:VpnConnection", "office"),
            "`tunnel1IkeVersions` is [] on this connection, and unset means every version. Set it to [\"ikev2\"].",
            "`tunnel2IkeVersions` is [] on this connection, and unset means every version. Set it to [\"ikev2\"]."),
        Undecided(
            "A version that is not known yet", "tunnel1IkeVersions.0", Connection(PolicyValue.Unknown(), "ikev2")),
    ];

    private static TestResource Connection(PolicyValue first, PolicyValue second) =>
        new("aws:ec2/vpnConnection:VpnConnection", "office")
        {
            Properties = new()
            {
                ["tunnel1IkeVersions"] = PolicyValue.List(first),
                ["tunnel2IkeVersions"] = PolicyValue.List(second),
            },
        };
}
