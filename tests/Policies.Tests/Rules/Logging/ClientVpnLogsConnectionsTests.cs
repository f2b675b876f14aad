using Alicerce.Policies.Rules.Logging;

namespace Alicerce.Policies.Tests.Rules.Logging;

public sealed class ClientVpnLogsConnectionsTests : RuleTests<ClientVpnLogsConnections>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant(
            "An endpoint that logs",
            Endpoint(new() { ["connectionLogOptions"] = new PropertyBag { ["enabled"] = true } })),
        Violating(
            "An endpoint that does not",
            Endpoint(new() { ["connectionLogOptions"] = new PropertyBag { ["enabled"] = false } }),
            "`connectionLogOptions.enabled` is false on this endpoint. Set it to true."),
        Undecided(
            "A switch that is not known yet",
            "connectionLogOptions.enabled",
            Endpoint(new() { ["connectionLogOptions"] = new PropertyBag { ["enabled"] = PolicyValue.Unknown() } })),
    ];

    private static TestResource Endpoint(PropertyBag properties) =>
        new("aws:ec2clientvpn/endpoint:Endpoint", "staff") { Properties = properties };
}
