using Alicerce.Policies.Databases;

namespace Alicerce.Policies.Rules.Resilience;

/// <summary>Pulumi itself refuses to delete what holds data.</summary>
public sealed class DataStoresAreProtected() : ResourceRule(
    new RuleInfo
    {
        Id = "data-stores-are-protected",
        Title = "Pulumi refuses to delete what holds data.",
        Severity = PolicySeverity.Medium,
        Pillar = Pillar.Resilience,
        Rationale = "A renamed resource, a wrong stack or a `destroy` in the wrong window deletes data; `protect` stops all three.",
        Fix = "Set the resource option `protect` to true, and take it off in a change of its own before deleting.",
        Limits = "Databases, clusters, tables, buckets and backup vaults. A read replica holds nothing of its own, and a bucket "
            + "with `forceDestroy` is meant to be emptied. The rule is off outside of production.",
    },
    DatabaseTypes.Instance,
    DatabaseTypes.Cluster,
    DatabaseTypes.Table,
    S3.Bucket.ResourceType,
    Backup.Vault.ResourceType)
{
    /// <inheritdoc/>
    protected override void OnValidate(ResourceContext context)
    {
        if (context.Properties.Has("replicateSourceDb"))
        {
            context.NotApplicable("A read replica holds nothing of its own.");
        }

        if (!context.Options.Protect
            && (context.Type != S3.Bucket.ResourceType || context.Properties.Boolean("forceDestroy") != true))
        {
            context.ReportViolation("The resource option `protect` is not set. Set it to true.");
        }
    }
}
