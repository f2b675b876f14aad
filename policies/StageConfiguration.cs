namespace Alicerce.Policies;

/// <summary>The levels and thresholds of a stage. A development stack may save money on what can be made again.</summary>
public static class StageConfiguration
{
    private const string PointInTimeRecovery = "dynamodb-table-has-point-in-time-recovery";
    private const string BackupRetention = "rds-instance-keeps-backups";

    /// <summary>The configuration by rule id.</summary>
    public static IReadOnlyDictionary<string, PolicyConfiguration> Of(Stage stage) => stage switch
    {
        Stage.Dev => new Dictionary<string, PolicyConfiguration>
        {
            [PointInTimeRecovery] = EnforcementLevel.Advisory,
            [BackupRetention] = Keep(days: 1),
        },
        Stage.Staging => new Dictionary<string, PolicyConfiguration> { [BackupRetention] = Keep(days: 7) },
        _ => new Dictionary<string, PolicyConfiguration> { [BackupRetention] = Keep(days: 14) },
    };

    private static PolicyConfiguration Keep(int days) => new()
    {
        Properties = new PropertyBag { ["minimumDays"] = days },
    };
}
