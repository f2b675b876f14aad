using Alicerce.Policies.Rules.Encryption;

namespace Alicerce.Policies.Tests.Rules.Encryption;

public sealed class EbsVolumeUsesCustomerKeyTests : RuleTests<EbsVolumeUsesCustomerKey>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A key of the stack", Volume(PolicyValue.Unknown())),
        Compliant("Another key", Volume("arn:aws:kms:us-east-1:123456789012:key/1")),
        Violating(
            "No key",
            TestResource.Of<Ebs.Volume>("data"),
            "`kmsKeyId` is not set on this volume. Set it to a key of your own."),
        Violating(
            "The key of AWS",
            Volume("alias/aws/ebs"),
            "`kmsKeyId` is \"alias/aws/ebs\" on this volume. Set it to a key of your own."),
        NotApplicable(
            "A volume from a snapshot",
            TestResource.Of<Ebs.Volume>("data", new() { ["snapshotId"] = "snap-1" }),
            "A volume from a snapshot has the key of the snapshot."),
    ];

    private static TestResource Volume(PolicyValue key) => TestResource.Of<Ebs.Volume>(
        "data", new() { ["kmsKeyId"] = key });
}
