using Alicerce.Policies.Rules.Encryption;

namespace Alicerce.Policies.Tests.Rules.Encryption;

public sealed class CopiedSnapshotUsesCustomerKeyTests : RuleTests<CopiedSnapshotUsesCustomerKey>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A copy with a key", Copy(new() { ["encrypted"] = true, ["kmsKeyId"] = PolicyValue.Unknown() })),
        Violating(
            "A plain copy",
            Copy([]),
            "`kmsKeyId` is not set on this copy. Set it to a key of the region of the copy.",
            "`encrypted` is not set on this copy. Set it to true."),
        Undecided(
            "A switch that is not known yet",
            "encrypted",
            Copy(new() { ["kmsKeyId"] = "alias/copies", ["encrypted"] = PolicyValue.Unknown() })),
    ];

    private static TestResource Copy(PropertyBag properties) => TestResource.Of<Ebs.SnapshotCopy>("copy", properties);
}
