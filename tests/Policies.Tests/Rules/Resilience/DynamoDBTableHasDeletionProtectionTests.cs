using Alicerce.Policies.Rules.Resilience;

namespace Alicerce.Policies.Tests.Rules.Resilience;

public sealed class DynamoDBTableHasDeletionProtectionTests : RuleTests<DynamoDBTableHasDeletionProtection>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A table that is protected", Table(new() { ["deletionProtectionEnabled"] = true })),
        Violating(
            "A table that may be deleted",
            Table(new() { ["deletionProtectionEnabled"] = false }),
            "`deletionProtectionEnabled` is false on this table. Set it to true."),
        Violating(
            "A table that leaves it at the default",
            Table([]),
            "`deletionProtectionEnabled` is not set on this table. Set it to true."),
        Undecided(
            "A switch that is not known yet",
            "deletionProtectionEnabled",
            Table(new() { ["deletionProtectionEnabled"] = PolicyValue.Unknown() })),
        NotApplicable("A volume", TestResource.Of<Ebs.Volume>("data")),
    ];

    private static TestResource Table(PropertyBag properties) =>
        TestResource.Of<DynamoDB.Table>("files", properties);
}
