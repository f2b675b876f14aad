using Alicerce.Policies.Databases;

namespace Alicerce.Policies.Rules.Resilience;

/// <summary>Nobody deletes a table by mistake.</summary>
public sealed class DynamoDBTableHasDeletionProtection() : SwitchRule(
    new RuleInfo
    {
        Id = "dynamodb-table-has-deletion-protection",
        Title = "A DynamoDB table is protected from deletion.",
        Severity = PolicySeverity.Medium,
        Pillar = Pillar.Resilience,
        Controls = ["DynamoDB.6"],
        Rationale = "A renamed table in a program is a deleted one, and with it goes its history for point-in-time "
            + "recovery.",
        Fix = "Set `deletionProtectionEnabled` to true, and to false only in the change that removes the table.",
    },
    "deletionProtectionEnabled",
    "this table",
    DatabaseTypes.Table);
