using Alicerce.Policies.Databases;

namespace Alicerce.Policies.Rules.Backups;

/// <summary>A table can be restored to any second of the recovery period.</summary>
public sealed class DynamoDBTableHasPointInTimeRecovery() : SwitchRule(
    new RuleInfo
    {
        Id = "dynamodb-table-has-point-in-time-recovery",
        Title = "A DynamoDB table has point-in-time recovery.",
        Severity = PolicySeverity.High,
        Pillar = Pillar.Backup,
        Controls = ["DynamoDB.2"],
        Checkov = ["CKV_AWS_28"],
        Rationale = "A faulty write reaches every replica at once; only a copy of an earlier state brings the items "
            + "back.",
        Fix = "Set `pointInTimeRecovery.enabled` to true.",
    },
    "pointInTimeRecovery.enabled",
    "this table",
    DatabaseTypes.Table);
