using Alicerce.Policies.Rules.Logging;

namespace Alicerce.Policies.Tests.Rules.Logging;

public sealed class AthenaWorkgroupPublishesMetricsTests : RuleTests<AthenaWorkgroupPublishesMetrics>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A workgroup with metrics", Of(true)),
        Compliant("Nothing is said: the default is right", Of(PolicyValue.Null)),
        Violating(
            "A workgroup without metrics",
            Of(false),
            "`configuration.publishCloudwatchMetricsEnabled` is false on this workgroup. Set it to true."),
        Undecided(
            "A value that is not known yet",
            "configuration.publishCloudwatchMetricsEnabled",
            Of(PolicyValue.Unknown())),
    ];

    private static TestResource Of(PolicyValue value) =>
        TestResource.Of<Athena.Workgroup>(
            "lake",
            new() { ["configuration"] = new PropertyBag { ["publishCloudwatchMetricsEnabled"] = value } });
}
