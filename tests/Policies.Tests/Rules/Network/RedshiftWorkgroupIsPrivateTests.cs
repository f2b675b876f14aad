using Alicerce.Policies.Rules.Network;

namespace Alicerce.Policies.Tests.Rules.Network;

public sealed class RedshiftWorkgroupIsPrivateTests : RuleTests<RedshiftWorkgroupIsPrivate>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A private workgroup", Of(false)),
        Compliant("Nothing is said: the default is private", Of(PolicyValue.Null)),
        Violating(
            "A public workgroup", Of(true), "`publiclyAccessible` is true on this workgroup. Set it to false."),
        Undecided("A switch that is not known yet", "publiclyAccessible", Of(PolicyValue.Unknown())),
    ];

    private static TestResource Of(PolicyValue value) =>
        TestResource.Of<RedshiftServerless.Workgroup>("warehouse", new() { ["publiclyAccessible"] = value });
}
