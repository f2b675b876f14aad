namespace Alicerce.Policies.Rules.DataProtection;

/// <summary>No access point is made without a public access block, which it could never get later.</summary>
public sealed class S3AccessPointBlocksPublicAccess() : ResourceRule(
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

    /// <inheritdoc/>
    protected override void OnValidate(ResourceContext context)
    {
        var (path, block) = context.Resource.Type == AccessPoint
            ? ("publicAccessBlockConfiguration", context.Resource.Properties.Value("publicAccessBlockConfiguration"))
            : ("details.publicAccessBlock", BlockInside(context.Resource.Properties.Value("details")));
        foreach (var name in block.Exists ? Switches : [])
        {
            // What is left out of a block that is there is on by default.
            if (block.AsObject().Boolean(name) == false)
            {
                context.ReportViolation(
                    $"`{path}.{name}` is false on this access point. Set it to true before it is made.");
            }
        }
    }

    private static PolicyValue BlockInside(PolicyValue details) =>
        details.Exists ? details.AsObject().Value("publicAccessBlock") : PolicyValue.Null;
}
