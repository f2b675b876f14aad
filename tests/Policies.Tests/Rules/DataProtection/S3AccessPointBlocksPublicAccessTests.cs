using Alicerce.Policies.Rules.DataProtection;

namespace Alicerce.Policies.Tests.Rules.DataProtection;

public sealed class S3AccessPointBlocksPublicAccessTests : RuleTests<S3AccessPointBlocksPublicAccess>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("An access point that leaves it at the default", AccessPoint([])),
        Compliant(
            "An access point that blocks everything",
            AccessPoint(new()
            {
                ["publicAccessBlockConfiguration"] = new PropertyBag
                {
                    ["blockPublicAcls"] = true,
                    ["blockPublicPolicy"] = true,
                    ["ignorePublicAcls"] = true,
                    ["restrictPublicBuckets"] = true,
                },
            })),
        Violating(
            "An access point that is open",
            AccessPoint(new()
            {
                ["publicAccessBlockConfiguration"] = new PropertyBag { ["blockPublicPolicy"] = false },
            }),
            "`publicAccessBlockConfiguration.blockPublicPolicy` is false on this access point. Set it to true before "
            + "it is made."),
        Violating(
            "An open access point of several Regions",
            new TestResource("aws:s3control/multiRegionAccessPoint:MultiRegionAccessPoint", "world")
            {
                Properties = new()
                {
                    ["details"] = new PropertyBag
                    {
                        ["publicAccessBlock"] = new PropertyBag { ["restrictPublicBuckets"] = false },
                    },
                },
            },
            "`details.publicAccessBlock.restrictPublicBuckets` is false on this access point. Set it to true before it "
            + "is made."),
        Compliant(
            "An access point of several Regions",
            new TestResource("aws:s3control/multiRegionAccessPoint:MultiRegionAccessPoint", "world")
            {
                Properties = new() { ["details"] = new PropertyBag { ["name"] = "world" } },
            }),
        NotApplicable("A volume", TestResource.Of<Ebs.Volume>("data")),
        Undecided(
            "A switch that is not known yet",
            "publicAccessBlockConfiguration.blockPublicAcls",
            AccessPoint(new()
            {
                ["publicAccessBlockConfiguration"] = new PropertyBag { ["blockPublicAcls"] = PolicyValue.Unknown() },
            })),
    ];

    private static TestResource AccessPoint(PropertyBag properties) =>
        new("aws:s3/accessPoint:AccessPoint", "reader") { Properties = properties };
}
