using Alicerce.Policies.Rules.Encryption;

namespace Alicerce.Policies.Tests.Rules.Encryption;

public sealed class RdsProxyRequiresTlsTests : RuleTests<RdsProxyRequiresTls>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A proxy that requires TLS", Proxy(new() { ["requireTls"] = true })),
        Violating(
            "A proxy that accepts plain connections",
            Proxy(new() { ["requireTls"] = false }),
            "`requireTls` is false on this proxy. Set it to true."),
        Violating(
            "A proxy that leaves it at the default",
            Proxy([]),
            "`requireTls` is not set on this proxy. Set it to true."),
        Undecided(
            "A switch that is not known yet",
            "requireTls",
            Proxy(new() { ["requireTls"] = PolicyValue.Unknown() })),
        NotApplicable("A volume", TestResource.Of<Ebs.Volume>("data")),
    ];

    private static TestResource Proxy(PropertyBag properties) =>
        TestResource.Of<Rds.Proxy>("proxy", properties);
}
