using Alicerce.Policies.Rules.Backups;

namespace Alicerce.Policies.Tests.Rules.Backups;

public sealed class DynamoDBTableHasPointInTimeRecoveryTests : RuleTests<DynamoDBTableHasPointInTimeRecovery>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A table with point-in-time recovery", Table(true)),
        Violating(
            "A table without it",
            Table(false),
            "`pointInTimeRecovery.enabled` is false on this table. Set it to true."),
        Violating(
            "A table that says nothing",
            TestResource.Of<DynamoDB.Table>("files"),
            "`pointInTimeRecovery.enabled` is not set on this table. Set it to true."),
        Undecided("A switch that is not known yet", "pointInTimeRecovery.enabled", Table(PolicyValue.Unknown())),
    ];

    private static TestResource Table(PolicyValue enabled) => TestResource.Of<DynamoDB.Table>(
        "files", new() { ["pointInTimeRecovery"] = new PropertyBag { ["enabled"] = enabled } });
}
