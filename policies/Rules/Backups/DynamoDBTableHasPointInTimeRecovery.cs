namespace Alicerce.Policies.Rules.Backups;

/// <summary>A table can be restored to any second of the recovery period.</summary>
public sealed class DynamoDBTableHasPointInTimeRecovery() : ResourceRule<DynamoDB.Table>(new RuleInfo
{
    Id = "dynamodb-table-has-point-in-time-recovery",
    Title = "A DynamoDB table has point-in-time recovery.",
    Severity = PolicySeverity.High,
    Pillar = Pillar.Backup,
    Controls = ["DynamoDB.2"],
    Checkov = ["CKV_AWS_28"],
    Rationale = "A faulty write reaches every replica at once; only a copy of an earlier state brings the items back.",
    Fix = "Set `pointInTimeRecovery.enabled` to true.",
})
{
    /// <inheritdoc/>
    protected override void OnValidate(DynamoDB.Table resource, ResourceContext context)
    {
        if (resource.PointInTimeRecovery?.Enabled != true)
        {
            context.ReportViolation(
                $"`pointInTimeRecovery.enabled` is {Found.Of(resource.PointInTimeRecovery?.Enabled)} on this table. "
                + "Set it to true.");
        }
    }
}
