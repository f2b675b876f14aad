using Alicerce.Policies.Rules.Encryption;

namespace Alicerce.Policies.Tests.Rules.Encryption;

public sealed class SnapshotCopiesUseCustomerKeyTests : RuleTests<SnapshotCopiesUseCustomerKey>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant(
            "Copies with a key",
            Snapshots(new()
            {
                ["policyDetails"] = new PropertyBag
                {
                    ["schedules"] = PolicyValue.List(new PropertyBag
                    {
                        ["crossRegionCopyRules"] = PolicyValue.List(new PropertyBag
                        {
                            ["encrypted"] = true,
                            ["cmkArn"] = "arn:aws:kms:us-west-2:111122223333:key/copies",
                        }),
                    }),
                },
            })),
        Compliant(
            "Copies in the clear, which are the business of another rule",
            Snapshots(new()
            {
                ["policyDetails"] = new PropertyBag
                {
                    ["schedules"] = PolicyValue.List(new PropertyBag
                    {
                        ["crossRegionCopyRules"] = PolicyValue.List(new PropertyBag { ["encrypted"] = false }),
                    }),
                },
            })),
        Compliant("A default policy", Snapshots(new() { ["defaultPolicy"] = "VOLUME" })),
        Violating(
            "Copies with the key of AWS",
            Snapshots(new()
            {
                ["policyDetails"] = new PropertyBag
                {
                    ["schedules"] = PolicyValue.List(new PropertyBag
                    {
                        ["crossRegionCopyRules"] = PolicyValue.List(new PropertyBag { ["encrypted"] = true }),
                    }),
                },
            }),
            "`policyDetails.schedules[0].crossRegionCopyRules[0].cmkArn` is not set, so the key of AWS encrypts the "
            + "copy. Name a key of the destination Region."),
        Violating(
            "Copies on events with the key of AWS",
            Snapshots(new()
            {
                ["policyDetails"] = new PropertyBag
                {
                    ["action"] = new PropertyBag
                    {
                        ["crossRegionCopies"] = PolicyValue.List(new PropertyBag
                        {
                            ["encryptionConfiguration"] = new PropertyBag { ["encrypted"] = true },
                        }),
                    },
                },
            }),
            "`policyDetails.action.crossRegionCopies[0].encryptionConfiguration.cmkArn` is not set, so the key of AWS "
            + "encrypts the copy. Name a key of the destination Region."),
        NotApplicable("A volume", TestResource.Of<Ebs.Volume>("data")),
        Undecided(
            "A switch that is not known yet",
            "policyDetails.schedules.0.crossRegionCopyRules.0.encrypted",
            Snapshots(new()
            {
                ["policyDetails"] = new PropertyBag
                {
                    ["schedules"] = PolicyValue.List(new PropertyBag
                    {
                        ["crossRegionCopyRules"] = PolicyValue.List(new PropertyBag
                        {
                            ["encrypted"] = PolicyValue.Unknown(),
                        }),
                    }),
                },
            })),
    ];

    private static TestResource Snapshots(PropertyBag properties) =>
        TestResource.Of<Dlm.LifecyclePolicy>("snapshots", properties);
}
