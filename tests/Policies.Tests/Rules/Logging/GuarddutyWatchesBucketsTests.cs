using Alicerce.Policies.Rules.Logging;
using Alicerce.Policies.Tests.Analytics;

namespace Alicerce.Policies.Tests.Rules.Logging;

public sealed class GuarddutyWatchesBucketsTests : RuleTests<GuarddutyWatchesBuckets>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("The feature is on", DetectorFeature.Of("S3_DATA_EVENTS", "ENABLED")),
        Violating(
            "The feature is off",
            DetectorFeature.Of("S3_DATA_EVENTS", "DISABLED"),
            "`status` is \"DISABLED\" for `S3_DATA_EVENTS`. Set it to \"ENABLED\"."),
        NotApplicable(
            "Another feature",
            DetectorFeature.Of("RDS_LOGIN_EVENTS", "DISABLED"),
            "It is another feature than `S3_DATA_EVENTS`."),
        Undecided(
            "A status that is not known yet",
            "status",
            DetectorFeature.Of("S3_DATA_EVENTS", PolicyValue.Unknown())),
    ];
}
