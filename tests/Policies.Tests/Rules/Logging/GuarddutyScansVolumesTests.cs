using Alicerce.Policies.Rules.Logging;
using Alicerce.Policies.Tests.Analytics;

namespace Alicerce.Policies.Tests.Rules.Logging;

public sealed class GuarddutyScansVolumesTests : RuleTests<GuarddutyScansVolumes>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("The feature is on", DetectorFeature.Of("EBS_MALWARE_PROTECTION", "ENABLED")),
        Violating(
            "The feature is off",
            DetectorFeature.Of("EBS_MALWARE_PROTECTION", "DISABLED"),
            "`status` is \"DISABLED\" for `EBS_MALWARE_PROTECTION`. Set it to \"ENABLED\"."),
        NotApplicable(
            "Another feature",
            DetectorFeature.Of("S3_DATA_EVENTS", "DISABLED"),
            "It is another feature than `EBS_MALWARE_PROTECTION`."),
        Undecided(
            "A status that is not known yet",
            "status",
            DetectorFeature.Of("EBS_MALWARE_PROTECTION", PolicyValue.Unknown())),
    ];
}
