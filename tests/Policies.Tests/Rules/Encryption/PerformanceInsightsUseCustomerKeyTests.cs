using Alicerce.Policies.Rules.Encryption;

namespace Alicerce.Policies.Tests.Rules.Encryption;

public sealed class PerformanceInsightsUseCustomerKeyTests : RuleTests<PerformanceInsightsUseCustomerKey>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant(
            "Performance Insights with a key that is not known yet",
            Database(new() { ["performanceInsightsEnabled"] = true, ["performanceInsightsKmsKeyId"] = PolicyValue.Unknown() })),
        Violating(
            "Performance Insights with the key of AWS",
            Database(new() { ["performanceInsightsEnabled"] = true }),
            "`performanceInsightsKmsKeyId` is not set on this database, so the key of AWS encrypts what is "
            + "recorded. Name a key of the account."),
        NotApplicable("A database without Performance Insights", Database([]), "Performance Insights are off."),
        Undecided(
            "A switch that is not known yet",
            "performanceInsightsEnabled",
            Database(new() { ["performanceInsightsEnabled"] = PolicyValue.Unknown() })),
    ];

    private static TestResource Database(PropertyBag properties) =>
        TestResource.Of<Rds.Instance>("db", properties);
}
