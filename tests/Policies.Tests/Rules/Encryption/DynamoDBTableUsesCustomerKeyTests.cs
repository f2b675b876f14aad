using Alicerce.Policies.Rules.Encryption;

namespace Alicerce.Policies.Tests.Rules.Encryption;

public sealed class DynamoDBTableUsesCustomerKeyTests : RuleTests<DynamoDBTableUsesCustomerKey>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant(
            "A table with a key",
            Table(new()
            {
                ["serverSideEncryption"] = new PropertyBag
                {
                    ["enabled"] = true,
                    ["kmsKeyArn"] = PolicyValue.Unknown(),
                },
            })),
        Violating(
            "A table that leaves it at the default",
            Table([]),
            "`serverSideEncryption.enabled` is not set on this table. Set it to true, and name a key in "
            + "`serverSideEncryption.kmsKeyArn`."),
        Violating(
            "A table with the key of AWS",
            Table(new() { ["serverSideEncryption"] = new PropertyBag { ["enabled"] = true } }),
            "`serverSideEncryption.kmsKeyArn` is not set on this table, so a key of AWS encrypts it. Name a key of the "
            + "account."),
        NotApplicable("A volume", TestResource.Of<Ebs.Volume>("data")),
        Undecided(
            "A switch that is not known yet",
            "serverSideEncryption.enabled",
            Table(new() { ["serverSideEncryption"] = new PropertyBag { ["enabled"] = PolicyValue.Unknown() } })),
    ];

    private static TestResource Table(PropertyBag properties) =>
        TestResource.Of<DynamoDB.Table>("files", properties);
}
