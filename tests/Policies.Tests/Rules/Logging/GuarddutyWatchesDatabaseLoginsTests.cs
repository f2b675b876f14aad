using Alicerce.Policies.Rules.Logging;
using Alicerce.Policies.Tests.Analytics;

namespace Alicerce.Policies.Tests.Rules.Logging;

public sealed class GuarddutyWatchesDatabaseLoginsTests : RuleTests<GuarddutyWatchesDatabaseLogins>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("The feature is on", DetectorFeature.Of("RDS_LOGIN_EVENTS", "ENABLED")),
        Violating(
            "The feature is off",
            DetectorFeature.Of("RDS_LOGIN_EVENTS", "DISABLED"),
            "`status` is \"DISABLED\" for `RDS_LOGIN_EVENTS`. Set it to \"ENABLED\"."),
        NotApplicable(
            "Another feature",
            DetectorFeature.Of("S3_DATA_EVENTS", "DISABLED"),
            "It is another feature than `RDS_LOGIN_EVENTS`."),
        Undecided(
            "A status that is not known yet",
            "status",
            DetectorFeature.Of("RDS_LOGIN_EVENTS", PolicyValue.Unknown())),
    ];
}
