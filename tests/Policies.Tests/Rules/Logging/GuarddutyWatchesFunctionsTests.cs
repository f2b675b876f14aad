using Alicerce.Policies.Rules.Logging;
using Alicerce.Policies.Tests.Analytics;

namespace Alicerce.Policies.Tests.Rules.Logging;

public sealed class GuarddutyWatchesFunctionsTests : RuleTests<GuarddutyWatchesFunctions>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("The feature is on", DetectorFeature.Of("LAMBDA_NETWORK_LOGS", "ENABLED")),
        Violating(
            "The feature is off",
            DetectorFeature.Of("LAMBDA_NETWORK_LOGS", "DISABLED"),
            "`status` is \"DISABLED\" for `LAMBDA_NETWORK_LOGS`. Set it to \"ENABLED\"."),
        NotApplicable(
            "Another feature",
            DetectorFeature.Of("S3_DATA_EVENTS", "DISABLED"),
            "It is another feature than `LAMBDA_NETWORK_LOGS`."),
        Undecided(
            "A status that is not known yet",
            "status",
            DetectorFeature.Of("LAMBDA_NETWORK_LOGS", PolicyValue.Unknown())),
    ];
}
