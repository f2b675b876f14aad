namespace Alicerce.Policies.Rules.Backups;

/// <summary>Every resource that holds data is covered by a backup plan or a snapshot policy of the stack.</summary>
public sealed class DataStoresAreBackedUp : StackRule
{
    /// <summary>Makes the rule.</summary>
    public DataStoresAreBackedUp()
        : base(new RuleInfo
        {
            Id = "data-stores-are-backed-up",
            Title = "Every data store is covered by a backup.",
            Severity = PolicySeverity.High,
            Pillar = Pillar.Backup,
            Controls = ["RDS.26", "DynamoDB.4", "EC2.28"],
            Checkov = ["CKV2_AWS_8", "CKV2_AWS_9"],
            Rationale = "Automatic backups and versions go with the resource; a backup in a vault outlives its deletion.",
            Fix = "Give the resource a tag that a backup selection (or, for volumes, a snapshot policy) looks for.",
        }) =>
        ConfigSchema = PolicyConfigSchema.Of<BackupCoverage>();

    /// <inheritdoc/>
    protected override void OnValidate(StackContext context)
    {
        var config = context.GetConfig<BackupCoverage>();
        var plans = BackupSource.AllOf(context.Resources);
        context.ForEach(context.Resources.Where(DataStore.Is), resource =>
        {
            var store = DataStore.Of(resource);
            if (!store.IsOptedOut(config.OptOutTag) && !plans.Any(plan => plan.Covers(store)))
            {
                context.ReportViolation(
                    store.Resource,
                    $"No backup selection or snapshot policy covers {store.Noun} {store.Resource.Name} "
                    + $"({store.DescribeTags()}). Add a tag that one of them looks for, or name its ARN in "
                    + $"`resources` of a backup selection; to go without on purpose, say why in a tag `{config.OptOutTag}`.");
            }
        });
    }
}
