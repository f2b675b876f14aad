using Alicerce.Policies.Rules.Logging;

namespace Alicerce.Policies.Tests.Rules.Logging;

public sealed class VpnTunnelsAreLoggedTests : RuleTests<VpnTunnelsAreLogged>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant(
            "Both tunnels", Connection(new() { ["tunnel1LogOptions"] = Log(true), ["tunnel2LogOptions"] = Log(true) })),
        Violating(
            "One of the tunnels",
            Connection(new() { ["tunnel1LogOptions"] = Log(true), ["tunnel2LogOptions"] = Log(false) }),
            "`tunnel2LogOptions.cloudwatchLogOptions.logEnabled` is false on this connection. Set it to true."),
        Violating(
            "One of the tunnels, the other not known yet",
            Connection(new() { ["tunnel1LogOptions"] = Log(PolicyValue.Unknown()) }),
            "`tunnel2LogOptions.cloudwatchLogOptions.logEnabled` is not set on this connection. Set it to true."),
        Undecided(
            "A switch that is not known yet",
            "tunnel1LogOptions.cloudwatchLogOptions.logEnabled",
            Connection(
                new() { ["tunnel1LogOptions"] = Log(PolicyValue.Unknown()), ["tunnel2LogOptions"] = Log(true) })),
    ];

    private static TestResource Connection(PropertyBag properties) =>
        new("aws:ec2/vpnConnection:VpnConnection", "office") { Properties = properties };

    private static PolicyValue Log(PolicyValue enabled) =>
        new PropertyBag { ["cloudwatchLogOptions"] = new PropertyBag { ["logEnabled"] = enabled } };
}
