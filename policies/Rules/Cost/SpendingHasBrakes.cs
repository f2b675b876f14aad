using Alicerce.Policies.Permissions;

namespace Alicerce.Policies.Rules.Cost;

/// <summary>What is billed by use, and has no ceiling of its own, has a limit.</summary>
public sealed class SpendingHasBrakes() : StackRule(new RuleInfo
{
    Id = "spending-has-brakes",
    Title = "What is billed by use has a limit of its own.",
    Severity = PolicySeverity.Low,
    Pillar = Pillar.Cost,
    Rationale = "A budget tells hours later; a limit stops the loop, the scan or the flood while it runs.",
    Fix =
        "Set `onDemandThroughput` of a table, `bytesScannedCutoffPerQuery` of an Athena workgroup, `maxCapacity` of a "
        + "Redshift workgroup (or an `aws.redshiftserverless.UsageLimit`), and `throttlingRateLimit` of an API stage.",
    Limits =
        "Judged are tables that are billed per request, and their indexes; workgroups of Athena; workgroups of "
        + "Redshift "
        + "Serverless; and stages of HTTP APIs. Groups of machines and endpoints always say how many they may be, "
        + "`lambda-function-reserves-concurrency` asks for the limit of functions, `log-group-forgets-old-logs` and "
        + "the "
        + "lifecycle rules of buckets for that of storage. Quotas of the account are not looked at.",
})
{
    private const string UsageLimit = "aws:redshiftserverless/usageLimit:UsageLimit";

    /// <inheritdoc/>
    protected override void OnValidate(StackContext context)
    {
        context.ForEach(context.Resources.OfType(DynamoDB.Table.ResourceType), table => JudgeTable(context, table));
        context.ForEach(context.Resources.OfType(Athena.Workgroup.ResourceType), workgroup =>
        {
            if (!workgroup.Declared("configuration").Inside("bytesScannedCutoffPerQuery").Exists)
            {
                context.ReportViolation(
                    workgroup,
                    "`configuration.bytesScannedCutoffPerQuery` is not set on this workgroup: one query may scan, and "
                    + "bill, everything. Set it to what the largest query needs.");
            }
        });
        context.ForEach(context.Resources.OfType(RedshiftServerless.Workgroup.ResourceType), workgroup =>
        {
            if (!(workgroup.Declares("maxCapacity") && workgroup.Properties.Integer("maxCapacity") > 0)
                && ReferenceIndex.Of(context.Resources).Naming(workgroup, UsageLimit, "resourceArn", "arn").Count == 0)
            {
                context.ReportViolation(
                    workgroup,
                    "`maxCapacity` is not set on this workgroup, and it has no usage limit: it grows with every query. "
                    + "Set one of them.");
            }
        });
        context.ForEach(context.Resources.OfType(ApiGatewayV2.Stage.ResourceType), stage =>
        {
            if (!IsThrottled(stage.Declared("defaultRouteSettings"))
                && !OneOrMany.Of(stage.Declared("routeSettings")).Any(IsThrottled))
            {
                context.ReportViolation(
                    stage,
                    "`defaultRouteSettings.throttlingRateLimit` is not set on this stage: a flood of requests is "
                    + "passed "
                    + "on, and billed. Set it to what the backend is made for.");
            }
        });
    }

    private static void JudgeTable(StackContext context, StackResource table)
    {
        if (table.Properties.Text("billingMode") != "PAY_PER_REQUEST")
        {
            context.NotApplicable("The table is billed for what is provisioned.");
        }

        if (!table.Declares("onDemandThroughput"))
        {
            context.ReportViolation(
                table,
                "`onDemandThroughput` is not set on this table, which is billed per request: nothing slows a loop "
                + "down. "
                + "Set `maxReadRequestUnits` and `maxWriteRequestUnits`.");
        }
    }

    private static bool IsThrottled(PolicyValue settings) => settings.Inside("throttlingRateLimit").Exists;
}
