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
            Limits =
                "Data stores are databases and clusters that are no replica, tables, volumes, machines with volumes "
                + "that outlive "
                + "them, and buckets with the tag `primaryDataTag`. A selection of a plan of this stack and region "
                + "covers what "
                + "`resources` matches or what has one of `selectionTags`, if all `conditions` hold and `notResources` "
                + "does not "
                + "match; default tags of the provider count. A snapshot policy covers volumes and machines with all "
                + "of its "
                + "target tags. A covered machine covers the volumes that are attached to it, and a machine is covered "
                + "when all "
                + "of its lasting volumes are. Plans of other stacks are declared by `selectedElsewhere`.",
        }) =>
        ConfigSchema = PolicyConfigSchema.Of<BackupCoverage>();

    /// <inheritdoc/>
    protected override void OnValidate(StackContext context)
    {
        var config = context.GetConfig<BackupCoverage>();
        var sources = BackupSource.AllOf(context.Resources);
        context.ForEach(context.Resources.OfTypes(DataStore.Types), resource =>
        {
            var store = DataStore.Of(resource, context.Resources, config);
            if (store is null)
            {
                context.NotApplicable("It holds no data of its own that must last.");
            }

            if (!store.IsOptedOut(config.OptOutTag)
                && !config.SelectedElsewhere.Any(store.Has)
                && !BackupSource.IsCovered(store, sources))
            {
                context.ReportViolation(
                    store.Resource,
                    $"No backup selection or snapshot policy covers {store.Noun} {store.Resource.Name} "
                    + $"({store.DescribeTags()}). Add a tag that one of them looks for, or name its ARN in "
                    + "`resources` of a backup selection; to go without on purpose, say why in a tag "
                    + $"`{config.OptOutTag}`.");
            }
        });
    }
}
