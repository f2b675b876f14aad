using Alicerce.Policies.Rules.Resilience;

namespace Alicerce.Policies.Tests.Rules.Resilience;

public sealed class DynamoDBTableFollowsDemandTests : RuleTests<DynamoDBTableFollowsDemand>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A table that is billed by request", Table(new() { ["billingMode"] = "PAY_PER_REQUEST" })),
        Compliant("A table that scales", Table([]), Target("Read"), Policy("Read"), Target("Write"), Policy("Write")),
        Compliant(
            "A table that scales, by name",
            Table(new() { ["name"] = "files" }),
            Named("target:Target", "Read"),
            Named("policy:Policy", "Read"),
            Named("target:Target", "Write"),
            Named("policy:Policy", "Write")),
        Violating(
            "A table of fixed capacity",
            [Table(new() { ["billingMode"] = "PROVISIONED" })],
            "`billingMode` is \"PROVISIONED\" on this table, and no target with a policy scales "
            + "dynamodb:table:ReadCapacityUnits and dynamodb:table:WriteCapacityUnits. Set it to `PAY_PER_REQUEST`, or "
            + "add them."),
        Violating(
            "A table that scales for reading only",
            [Table([]), Target("Read"), Policy("Read")],
            "`billingMode` is not set on this table, and no target with a policy scales "
            + "dynamodb:table:WriteCapacityUnits. Set it to `PAY_PER_REQUEST`, or add them."),
        Violating(
            "A target without a policy",
            [Table([]), Target("Read"), Policy("Read"), Target("Write")],
            "`billingMode` is not set on this table, and no target with a policy scales "
            + "dynamodb:table:WriteCapacityUnits. Set it to `PAY_PER_REQUEST`, or add them."),
        Undecided(
            "A mode that is not known yet",
            "billingMode",
            Table(new() { ["billingMode"] = PolicyValue.Unknown() })),
    ];

    private static TestResource Table(PropertyBag properties) =>
        TestResource.Of<DynamoDB.Table>("files", properties);

    private static TestResource Target(string verb) =>
        new TestResource("aws:appautoscaling/target:Target", $"{verb}-target")
        {
            Properties = new() { ["scalableDimension"] = $"dynamodb:table:{verb}CapacityUnits" },
        }.Naming("resourceId", Table([]));

    private static TestResource Policy(string verb) =>
        new TestResource("aws:appautoscaling/policy:Policy", $"{verb}-policy")
            .Naming("resourceId", Target(verb))
            .Naming("scalableDimension", Target(verb));

    private static TestResource Named(string type, string verb) =>
        new($"aws:appautoscaling/{type}", $"{verb}-{type.Length}")
        {
            Properties = new()
            {
                ["resourceId"] = "table/files",
                ["scalableDimension"] = $"dynamodb:table:{verb}CapacityUnits",
            },
        };
}
