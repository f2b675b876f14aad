using Alicerce.Policies.Rules.Encryption;

namespace Alicerce.Policies.Tests.Rules.Encryption;

public sealed class SnapshotCopiesAreEncryptedTests : RuleTests<SnapshotCopiesAreEncrypted>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant(
            "Copies that are encrypted",
            Snapshots(new()
            {
                ["policyDetails"] = new PropertyBag
                {
                    ["schedules"] = PolicyValue.List(new PropertyBag
                    {
                        ["crossRegionCopyRules"] = PolicyValue.List(new PropertyBag
                        {
                            ["target"] = "us-west-2",
                            ["encrypted"] = true,
                        }),
                    }),
                },
            })),
        Compliant(
            "Copies on events that are encrypted",
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
            })),
        Compliant(
            "A policy without copies",
            Snapshots(new()
            {
                ["policyDetails"] = new PropertyBag
                {
                    ["schedules"] = PolicyValue.List(new PropertyBag { ["name"] = "daily" }),
                },
            })),
        Compliant("A default policy", Snapshots(new() { ["defaultPolicy"] = "VOLUME" })),
        Violating(
            "Copies in the clear",
            Snapshots(new()
            {
                ["policyDetails"] = new PropertyBag
                {
                    ["schedules"] = PolicyValue.List(new PropertyBag
                    {
                        ["crossRegionCopyRules"] = PolicyValue.List(new PropertyBag
                        {
                            ["target"] = "us-west-2",
                            ["encrypted"] = false,
                        }),
                    }),
                },
            }),
            "`policyDetails.schedules[0].crossRegionCopyRules[0].encrypted` is false. Set it to true, and name a key "
            + "of the destination in `cmkArn`."),
        Violating(
            "Copies on events in the clear",
            Snapshots(new()
            {
                ["policyDetails"] = new PropertyBag
                {
                    ["action"] = new PropertyBag
                    {
                        ["crossRegionCopies"] = PolicyValue.List(new PropertyBag
                        {
                            ["encryptionConfiguration"] = new PropertyBag { ["encrypted"] = false },
                        }),
                    },
                },
            }),
            "`policyDetails.action.crossRegionCopies[0].encryptionConfiguration.encrypted` is false. Set it to true, "
            + "and name a key of the destination in `cmkArn`."),
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
                            ["target"] = "us-west-2",
                            ["encrypted"] = PolicyValue.Unknown(),
                        }),
                    }),
                },
            })),
    ];

    private static TestResource Snapshots(PropertyBag properties) =>
        TestResource.Of<Dlm.LifecyclePolicy>("snapshots", properties);
}
