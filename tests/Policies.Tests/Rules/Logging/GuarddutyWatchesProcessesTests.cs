using Alicerce.Policies.Rules.Logging;
using Alicerce.Policies.Tests.Analytics;

namespace Alicerce.Policies.Tests.Rules.Logging;

public sealed class GuarddutyWatchesProcessesTests : RuleTests<GuarddutyWatchesProcesses>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("The feature is on", DetectorFeature.Of("RUNTIME_MONITORING", "ENABLED")),
        Violating(
            "The feature is off",
            DetectorFeature.Of("RUNTIME_MONITORING", "DISABLED"),
            "`status` is \"DISABLED\" for `RUNTIME_MONITORING`. Set it to \"ENABLED\"."),
        NotApplicable(
            "Another feature",
            DetectorFeature.Of("S3_DATA_EVENTS", "DISABLED"),
            "It is another feature than `RUNTIME_MONITORING`."),
        Undecided(
            "A status that is not known yet",
            "status",
            DetectorFeature.Of("RUNTIME_MONITORING", PolicyValue.Unknown())),
    ];
}
