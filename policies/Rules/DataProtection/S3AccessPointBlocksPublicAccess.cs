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
        foreach (var path in Openings(context))
        {
            context.ReportViolation($"`{path}` is false on this access point. Set it to true before it is made.");
        }
    }

    /// <inheritdoc/>
    protected override void OnRemediate(RemediationContext context)
    {
        foreach (var path in Openings(context))
        {
            context.Set(path, true);
        }
    }

    // What is left out of a block, or the whole block, is on by default.
    private static List<string> Openings(SingleResourceContext context)
    {
        var path = context.Type == AccessPoint ? "publicAccessBlockConfiguration" : "details.publicAccessBlock";
        var block = context.Properties.At(path);
        return block.Exists
            ? [.. Switches.Where(name => block.AsObject().Boolean(name) == false).Select(name => $"{path}.{name}")]
            : [];
    }
}
