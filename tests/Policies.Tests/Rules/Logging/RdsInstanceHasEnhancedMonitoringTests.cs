using Alicerce.Policies.Rules.Logging;

namespace Alicerce.Policies.Tests.Rules.Logging;

public sealed class RdsInstanceHasEnhancedMonitoringTests : RuleTests<RdsInstanceHasEnhancedMonitoring>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant(
            "A database that is monitored",
            Database(new()
            {
                ["monitoringInterval"] = 60,
                ["monitoringRoleArn"] = "arn:aws:iam::111122223333:role/monitoring",
            })),
        Compliant(
            "A role that is not known yet",
            Database(new() { ["monitoringInterval"] = 60, ["monitoringRoleArn"] = PolicyValue.Unknown() })),
        Violating(
            "A database that is not monitored",
            Database([]),
            "`monitoringInterval` is not set on this database. Set it to 60, and name a role in `monitoringRoleArn`."),
        Violating(
            "A database whose monitoring is off",
            Database(new() { ["monitoringInterval"] = 0 }),
            "`monitoringInterval` is 0 on this database. Set it to 60, and name a role in `monitoringRoleArn`."),
        Violating(
            "Monitoring without a role",
            Database(new() { ["monitoringInterval"] = 60 }),
            "`monitoringRoleArn` is not set on this database, so `monitoringInterval` has no effect. Name a role that "
            + "RDS monitoring may take."),
        NotApplicable("A volume", TestResource.Of<Ebs.Volume>("data")),
        Undecided(
            "An interval that is not known yet",
            "monitoringInterval",
            Database(new() { ["monitoringInterval"] = PolicyValue.Unknown() })),
    ];

    private static TestResource Database(PropertyBag properties) =>
        TestResource.Of<Rds.Instance>("db", properties);
}
