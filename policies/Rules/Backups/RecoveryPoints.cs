namespace Alicerce.Policies.Rules.Backups;

/// <summary>What is there to go back to.</summary>
/// <param name="Source">What makes the recovery points, in a sentence.</param>
/// <param name="Schedule">When they are made.</param>
/// <param name="Kept">How long one is kept; null for ever.</param>
internal sealed record RecoveryPoints(string Source, BackupSchedule Schedule, TimeSpan? Kept)
{
    private const int PointInTimeDays = 35;

    /// <summary>What a store has by itself: the automatic backups of its service.</summary>
    public static IEnumerable<RecoveryPoints> OwnOf(DataStore store)
    {
        var resource = store.Resource;
        if (resource.Type.StartsWith("aws:rds/", StringComparison.Ordinal)
            && resource.Declared("backupRetentionPeriod") is { Exists: true } days
            && days.AsInteger() > 0)
        {
            yield return new("its automatic backups", BackupSchedule.Continuous, TimeSpan.FromDays(days.AsInteger()));
        }

        if (resource.Is<DynamoDB.Table>()
            && resource.Declared("pointInTimeRecovery") is { Exists: true } recovery
            && recovery.AsObject().Boolean("enabled") == true)
        {
            var period = recovery.AsObject().Integer("recoveryPeriodInDays") ?? PointInTimeDays;
            yield return new("its point-in-time recovery", BackupSchedule.Continuous, TimeSpan.FromDays(period));
        }
    }

    /// <summary>What the rules of a backup plan make.</summary>
    public static IEnumerable<RecoveryPoints> Of(TypedResource<Backup.Plan> plan, DataStore store) =>
        plan.View.Rules.Select(rule => new RecoveryPoints(
            $"the backup plan {plan.Name}",
            rule.EnableContinuousBackup == true && IsContinuous(store.Resource)
                ? BackupSchedule.Continuous
                : BackupSchedule.Parse(rule.Schedule, rule.ScheduleExpressionTimezone),
            rule.Lifecycle?.DeleteAfter is { } days and > 0 ? TimeSpan.FromDays(days) : null));

    /// <summary>What a schedule of a snapshot policy makes.</summary>
    public static RecoveryPoints Of(string policy, Dlm.Types.LifecyclePolicyPolicyDetailsSchedule schedule)
    {
        var create = schedule.CreateRule;
        var times = create?.Interval is { } hours
            ? BackupSchedule.Every(TimeSpan.FromHours(hours))
            : BackupSchedule.Parse(create?.CronExpression, timezone: null);
        var retain = schedule.RetainRule;
        return new(
            $"the snapshot policy {policy}",
            times,
            retain?.Count is { } count and > 0 ? times.LongestGap * count
                : retain?.Interval is { } interval ? Span(interval, retain?.IntervalUnit)
                : null);
    }

    private static bool IsContinuous(StackResource resource) =>
        resource.Is<S3.Bucket>() || resource.Type.StartsWith("aws:rds/", StringComparison.Ordinal);

    private static TimeSpan Span(int interval, string? unit) => TimeSpan.FromDays(unit switch
    {
        "WEEKS" => 7 * interval,
        "MONTHS" => 30 * interval,
        "YEARS" => 365 * interval,
        _ => interval,
    });
}
