using Alicerce.Policies.Rules.Cost;

namespace Alicerce.Policies.Tests.Rules.Cost;

public sealed class SpendingHasBrakesTests : RuleTests<SpendingHasBrakes>
{
    private static readonly TestResource Warehouse = TestResource.Of<RedshiftServerless.Workgroup>("lake");

    public override IReadOnlyList<Example> Examples =>
    [
        Compliant(
            "A table with a limit",
            Table("PAY_PER_REQUEST", new PropertyBag { ["maxReadRequestUnits"] = 100, ["maxWriteRequestUnits"] = 100 })),
        Compliant("A workgroup that stops large queries", Queries(1_000_000_000)),
        Compliant(
            "A warehouse with a limit of its own",
            TestResource.Of<RedshiftServerless.Workgroup>("lake", new() { ["maxCapacity"] = 32 })),
        Compliant(
            "A warehouse with a usage limit",
            Warehouse,
            new TestResource("aws:redshiftserverless/usageLimit:UsageLimit", "lake").Naming("resourceArn", Warehouse)),
        Compliant("A stage with a rate", Stage(50)),
        Violating(
            "A table that is billed per request",
            Table("PAY_PER_REQUEST", PolicyValue.Null),
            "`onDemandThroughput` is not set on this table, which is billed per request: nothing slows a loop down. "
            + "Set "
            + "`maxReadRequestUnits` and `maxWriteRequestUnits`."),
        Violating(
            "A workgroup without a limit",
            Queries(PolicyValue.Null),
            "`configuration.bytesScannedCutoffPerQuery` is not set on this workgroup: one query may scan, and bill, "
            + "everything. Set it to what the largest query needs."),
        Violating(
            "A warehouse without a limit",
            Warehouse,
            "`maxCapacity` is not set on this workgroup, and it has no usage limit: it grows with every query. Set one "
            + "of them."),
        Violating(
            "A stage without a rate",
            Stage(PolicyValue.Null),
            "`defaultRouteSettings.throttlingRateLimit` is not set on this stage: a flood of requests is passed on, "
            + "and "
            + "billed. Set it to what the backend is made for."),
        NotApplicable(
            "A table with provisioned capacity",
            Table("PROVISIONED", PolicyValue.Null),
            "The table is billed for what is provisioned."),
        Undecided("A way of billing that is not known yet", "billingMode", Table("", PolicyValue.Null).Naming("billingMode", Warehouse)),
    ];

    private static TestResource Table(PolicyValue billing, PolicyValue limit) => TestResource.Of<DynamoDB.Table>("files", new()
    {
        ["billingMode"] = billing,
        ["onDemandThroughput"] = limit,
    });

    private static TestResource Queries(PolicyValue limit) => TestResource.Of<Athena.Workgroup>("lake", new()
    {
        ["configuration"] = new PropertyBag { ["bytesScannedCutoffPerQuery"] = limit },
    });

    private static TestResource Stage(PolicyValue rate) => TestResource.Of<ApiGatewayV2.Stage>("live", new()
    {
        ["defaultRouteSettings"] = new PropertyBag { ["throttlingRateLimit"] = rate },
    });
}
