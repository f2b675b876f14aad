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
            Rationale = "Automatic backups and versions go with the resource; a backup in a vault outlives its "
                + "deletion.",
            Fix = "Give the resource a tag that a backup selection (or, for volumes, a snapshot policy) looks for.",
            Limits = "Databases, clusters, tables and volumes are data stores; a replica is not one of its own. A "
                + "selection "
                + "covers what its `resources` or its `selectionTags` name, as far as its `conditions` hold and "
                + "`notResources` "
                + "leave it in; tags that the provider adds count. A volume is also covered with the machine that it "
                + "is "
                + "attached to. A plan sees its own Region only. Plans of other stacks are not seen: opt out, and say "
                + "where the backup is made.",
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
            var coverable = MachinesWith(store.Resource, context.Resources).Prepend(store);
            if (!store.IsOptedOut(config.OptOutTag) && !coverable.Any(IsCovered))
            {
                context.ReportViolation(
                    store.Resource,
                    $"No backup selection or snapshot policy covers {store.Noun} {store.Resource.Name} "
                    + $"({store.DescribeTags()}). Add a tag that one of them looks for, or name its ARN in "
                    + "`resources` of a backup selection; to go without on purpose, say why in a tag "
                    + $"`{config.OptOutTag}`.");
            }

            bool IsCovered(DataStore candidate) => plans.Any(plan => plan.Covers(candidate));
        });
    }

    // The backup of a machine holds the volumes that are attached to it.
    private static IEnumerable<DataStore> MachinesWith(StackResource volume, StackResources resources) =>
        from attachment in volume.Is<Ebs.Volume>() ? resources.OfType<Ec2.VolumeAttachment>() : []
        where attachment.Resource.RefersTo("volumeId", volume)
        from machine in resources.OfType<Ec2.Instance>()
        where attachment.Resource.RefersTo("instanceId", machine.Resource)
        select DataStore.Of(machine.Resource);
}
