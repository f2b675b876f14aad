namespace Alicerce.Policies.Rules.DataProtection;

/// <summary>No access point is made without a public access block, which it could never get later.</summary>
public sealed class S3AccessPointBlocksPublicAccess() : RepairableRule(
    new RuleInfo
    {
        Id = "s3-access-point-blocks-public-access",
        Title = "An S3 access point blocks public access.",
        Severity = PolicySeverity.Critical,
        Pillar = Pillar.DataProtection,
        Controls = ["S3.19", "S3.24"],
        Checkov = ["CKV_AWS_392"],
        Rationale = "The block of an access point is fixed when it is made: what is open then stays open until it is "
            + "replaced.",
        Fix = "Leave the block out, which blocks everything, or set all four switches to true.",
    },
    AccessPoint,
    MultiRegionAccessPoint)
{
    private const string AccessPoint = "aws:s3/accessPoint:AccessPoint";
    private const string MultiRegionAccessPoint = "aws:s3control/multiRegionAccessPoint:MultiRegionAccessPoint";

    private static readonly string[] Switches =
        ["blockPublicAcls", "blockPublicPolicy", "ignorePublicAcls", "restrictPublicBuckets"];

    private protected override void Judge(SingleResourceContext context, WrongSetting wrong)
    {
        var path = context.Type == AccessPoint ? "publicAccessBlockConfiguration" : "details.publicAccessBlock";
        var block = context.Properties.At(path);
        foreach (var name in block.Exists ? Switches : [])
        {
            // What is left out of a block, as the whole block, is on by default.
            if (block.AsObject().Boolean(name) == false)
            {
                wrong(
                    $"{path}.{name}",
                    true,
                    $"`{path}.{name}` is false on this access point. Set it to true before it is made.");
            }
        }
    }
}
