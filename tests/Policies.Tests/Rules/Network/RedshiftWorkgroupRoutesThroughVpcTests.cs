using Alicerce.Policies.Rules.Network;

namespace Alicerce.Policies.Tests.Rules.Network;

public sealed class RedshiftWorkgroupRoutesThroughVpcTests : RuleTests<RedshiftWorkgroupRoutesThroughVpc>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A workgroup inside of the network", Of(true)),
        Violating(
            "Nothing is said",
            Of(PolicyValue.Null),
            "`enhancedVpcRouting` is not set on this workgroup. Set it to true."),
        Violating(
            "A workgroup that goes around it",
            Of(false),
            "`enhancedVpcRouting` is false on this workgroup. Set it to true."),
        Undecided("A value that is not known yet", "enhancedVpcRouting", Of(PolicyValue.Unknown())),
    ];

    private static TestResource Of(PolicyValue value) =>
        TestResource.Of<RedshiftServerless.Workgroup>("warehouse", new() { ["enhancedVpcRouting"] = value });
}
