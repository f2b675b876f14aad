namespace Alicerce.Policies.Rules.Resilience;

/// <summary>A table is billed by request, or its capacity scales for reading and writing.</summary>
public sealed class DynamoDBTableFollowsDemand() : StackRule(new RuleInfo
{
    Id = "dynamodb-table-follows-demand",
    Title = "The capacity of a DynamoDB table follows demand.",
    Severity = PolicySeverity.Medium,
    Pillar = Pillar.Resilience,
    Controls = ["DynamoDB.1"],
    Checkov = ["CKV2_AWS_16"],
    Rationale = "A table with fixed capacity refuses requests the moment more come than planned, and costs the same "
        + "when none come.",
    Fix = "Set `billingMode` to `PAY_PER_REQUEST`, or add a target and a policy of Application Auto Scaling for "
        + "reading and for writing.",
    Limits = "A table with provisioned capacity needs a target and a policy of Application Auto Scaling for both "
        + "dimensions, connected by a dependency or by the literal name of the table. Indexes are not looked at.",
})
{
    private const string Target = "aws:appautoscaling/target:Target";
    private const string Policy = "aws:appautoscaling/policy:Policy";

    private static readonly string[] Dimensions =
        ["dynamodb:table:ReadCapacityUnits", "dynamodb:table:WriteCapacityUnits"];

    /// <inheritdoc/>
    protected override void OnValidate(StackContext context) => context.ForEach<DynamoDB.Table>(table =>
    {
        if (table.View.BillingMode == "PAY_PER_REQUEST")
        {
            return;
        }

        var missing = Dimensions.Where(dimension =>
            !Scales(context.Resources, table.Resource, Target, dimension)
            || !Scales(context.Resources, table.Resource, Policy, dimension)).ToList();
        if (missing.Count > 0)
        {
            context.ReportViolation(
                table.Resource,
                $"`billingMode` is {Found.Of(table.View.BillingMode)} on this table, and no target with a policy "
                + "scales "
                + $"{string.Join(" and ", missing)}. Set it to `PAY_PER_REQUEST`, or add them.");
        }
    });

    // A policy usually takes both values from its target.
    private static bool Scales(StackResources resources, StackResource table, string type, string dimension) =>
        resources.OfType(type).Any(scaling => IsAbout(scaling, table) && HasDimension(scaling, dimension));

    private static bool IsAbout(StackResource scaling, StackResource table)
    {
        var sources = scaling.References("resourceId");
        return sources.Contains(table)
            || sources.Any(source => source.Type == Target && IsAbout(source, table))
            || (scaling.Properties.Value("resourceId") is { Kind: PolicyValueKind.Text } id
                && id.AsText() is ['t', 'a', 'b', 'l', 'e', '/', .. var name]
                && table.Properties.Value("name").IsSameAs(name));
    }

    private static bool HasDimension(StackResource scaling, string dimension)
    {
        var value = scaling.Properties.Value("scalableDimension");
        var target = scaling.References("scalableDimension").FirstOrDefault(source => source.Type == Target);
        return value.IsUnknown && target is not null
            ? HasDimension(target, dimension)
            : value.Exists && value.AsText() == dimension;
    }
}
